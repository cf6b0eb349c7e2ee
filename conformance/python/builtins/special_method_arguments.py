# Special methods called by hand with arguments they refuse.
def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e)


t(lambda: (1.5).__pow__('a', 1))
t(lambda: (1.5).__rpow__('a', 1))
t(lambda: (1.5).__pow__('a'))
t(lambda: (1.5).__rpow__(-0.0,'a'))
t(lambda: (1j).__pow__('a', 1))
t(lambda: (5).__pow__('a', 1))
t(lambda: (5).__pow__(1.5, 1))
t(lambda: (5).__rpow__('a', 1))
t(lambda: (1j).__rpow__(1, 1))
t(lambda: (5).__pow__(2,'a'))
t(lambda: True.__pow__(1,'a'))
t(lambda: pow(1.5,2,3))
t(lambda: pow('a',2,3))
t(lambda: pow(2,3,'a'))
t(lambda: pow(2,1.5,3))
t(lambda: (1j).__pow__(1, 'a'))
class C: pass
t(lambda: object.__setattr__(C,'x',1))
t(lambda: object.__delattr__(C,'x'))
t(lambda: object.__setattr__(int, 5, 1))
t(lambda: object.__setattr__(C(), 5, 1))
t(lambda: type.__setattr__(C,'y',2))
t(lambda: C.y)
class M(type):
    def __setattr__(c, n, v): super().__setattr__(n, v)
    def __delattr__(c, n): super().__delattr__(n)
class D(metaclass=M): pass
D.q = 1
t(lambda: D.q)
del D.q
t(lambda: D.q)
class S:
    def __setattr__(s, n, v): object.__setattr__(s, n, v)
    def __delattr__(s, n): object.__delattr__(s, n)
s = S(); s.a = 1; del s.a
t(lambda: s.a)
