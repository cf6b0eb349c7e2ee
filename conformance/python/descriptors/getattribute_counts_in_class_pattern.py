# Getattribute counts in class pattern.
class A:
    __match_args__ = ('a', 'b')
    def __getattribute__(self, n):
        if n in ('a', 'b', 'c'):
            print('get', n)
            return 1
        return object.__getattribute__(self, n)
match A():
    case A(2, b=3): print('no')
    case A(1, 1, c=1): print('yes')
