# The method resolution order of diamonds and of orders that cannot be made consistent.
class O: pass
class A(O): pass
class B(O): pass
class C(O): pass
class D(A, B): pass
class E(B, C): pass
class F(D, E): pass


print([c.__name__ for c in F.__mro__])
X = type("X", (A,), {})
print([c.__name__ for c in type("Y", (X, A, B), {}).mro()])
for bases in ((A, D), (O, A), (D, type("BA", (B, A), {})), (A, A), (A, B, A), (object, A), (int, str), (type, A, O)):
    try:
        print([c.__name__ for c in type("Z", bases, {}).__mro__])
    except TypeError as e:
        print(str(e).replace("\n", " | "))
for bases in ((5,), (None,), ("A",), (A, 5), (lambda: 1,), (bool,), (type(None),), (type(...),), (range,), (slice,), (type(lambda: 1),)):
    try:
        class W(*bases): pass
        print("made", W.__mro__[1].__name__)
    except TypeError as e:
        print(e)


class M(A):
    @classmethod
    def who(cls): return "M>" + super().who()


class N(A):
    @classmethod
    def who(cls): return "N>" + super().who()


A.who = classmethod(lambda cls: cls.__name__)


class P(M, N): pass


print(P.who(), M.who(), [c.__name__ for c in P.__mro__], P.__base__.__name__, P.__bases__)
