# Instancecheck in class pattern.
class Meta(type):
    def __instancecheck__(cls, o):
        print('check', type(o).__name__)
        return o == 5
class Five(metaclass=Meta):
    __match_args__ = ('real',)
match 5:
    case Five(r): print('five', r)
match 6:
    case Five(): print('five')
    case _: print('not')
class Err(type):
    def __instancecheck__(cls, o): raise KeyError('check')
class E(metaclass=Err): pass
try:
    match 1:
        case E(): pass
except KeyError as e: print(repr(e))
