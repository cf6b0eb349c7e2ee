# Match args inherited and property.
class A:
    __match_args__ = ('p',)
    def __init__(self, v): self.v = v
    @property
    def p(self): return self.v * 2
class B(A): pass
class C(B):
    __match_args__ = ('v', 'p')
match B(2):
    case A(4): print('inherited')
match C(3):
    case A(3): print('A takes p')
    case B(6): print('B takes p')
match C(3):
    case C(3, 6): print('C takes v, p')
