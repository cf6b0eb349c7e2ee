# Property error in class pattern.
class A:
    @property
    def bad(self): raise ValueError('from property')
    @property
    def missing(self): raise AttributeError('hidden')
try:
    match A():
        case A(bad=1): print('1')
except ValueError as e:
    print('ValueError', e)
match A():
    case A(missing=_): print('found')
    case _: print('attribute error means no match')
