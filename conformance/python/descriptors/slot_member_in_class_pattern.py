# Slot member in class pattern.
class P:
    __slots__ = ('x', 'y')
    __match_args__ = ('x', 'y')
p = P()
p.x = 1
match p:
    case P(x, y): print('both', x, y)
    case P(x): print('one', x)
p.y = 2
match p:
    case P(1, y) if y > 5: print('no')
    case P(x, y=2): print('kw', x)
del p.x
match p:
    case P(x=_): print('has x')
    case P(y=v): print('only y', v)
