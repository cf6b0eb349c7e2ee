# Subclass of int positional pattern.
class I(int): pass
class T(I):
    __match_args__ = ('real', 'imag')
match I(5):
    case I(x): print('self pattern', x, type(x).__name__)
match T(5):
    case T(x, y): print(x, y)
match T(5):
    case I(x): print(x, type(x).__name__)
