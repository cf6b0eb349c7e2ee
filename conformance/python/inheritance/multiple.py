# C3 linearisation and cooperative super.
class O:
    def f(self): return ["O"]
class A(O):
    def f(self): return ["A"] + super().f()
class B(O):
    def f(self): return ["B"] + super().f()
class C(A, B):
    def f(self): return ["C"] + super().f()
class D(B, A): pass
print(C().f(), D().f(), [c.__name__ for c in C.__mro__], [c.__name__ for c in D.__mro__])
class X: pass
class Y: pass
class Z: pass
class K1(X, Y): pass
class K2(Y, Z): pass
class K3(X, Z): pass
class K(K1, K2, K3): pass
print([c.__name__ for c in K.__mro__]) if True else None
try:
    class Bad(X, Y, X): pass
except TypeError as e:
    print(e)
try:
    class Bad2(O, A): pass
except TypeError as e:
    print(e)
class P1(X, Y): pass
class P2(Y, X): pass
try:
    class P3(P1, P2): pass
except TypeError as e:
    print(e)
class Init1:
    def __init__(self, **k): print("1", k); super().__init__(**k)
class Init2:
    def __init__(self, b=0, **k): print("2", b, k); super().__init__(**k)
class Both(Init1, Init2): pass
Both(b=5)
class Mixin:
    def hello(self): return "mixin " + self.name
class Named:
    name = "n"
class MN(Mixin, Named): pass
print(MN().hello())
