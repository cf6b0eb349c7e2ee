# Which metaclass a class gets, and when there is none that fits.
class M(type): pass
class N(type): pass
class MN(M, N): pass
class A(metaclass=M): pass
class B(metaclass=N): pass
class C(metaclass=MN): pass


print(type(type("D", (A,), {})).__name__, type(type("E", (A, C), {})).__name__, type(type("F", (C, A, B), {})).__name__)
for make in (lambda: type("X", (A, B), {}), lambda: M("X", (B,), {}), lambda: N("X", (A,), {}), lambda: M("X", (object,), {}),
             lambda: M("X", (C,), {})):
    try:
        print(type(make()).__name__)
    except TypeError as e:
        print(e)
try:
    class X(A, metaclass=N): pass
except TypeError as e:
    print(e)


class Y(A, metaclass=type): pass
class Z(A, metaclass=MN): pass


print(type(Y).__name__, type(Z).__name__)


def function_meta(name, bases, ns, **kw):
    print("called", name, bases, sorted(k for k in ns if not k.startswith("__")), kw)
    return name


class W(int, metaclass=function_meta, option=1):
    attribute = 2


print(W)
try:
    class V(metaclass=lambda *a: 5 / 0): pass
except ZeroDivisionError as e:
    print(e)
try:
    class U(metaclass=5): pass
except TypeError as e:
    print(e)


class Counting(type):
    def __call__(cls, *args):
        print("make", cls.__name__, args)
        return super().__call__(*args)

    def __instancecheck__(cls, obj):
        return obj == 5

    def __len__(cls):
        return 3

    def __iter__(cls):
        return iter("abc")


class T(metaclass=Counting):
    def __init__(self, v): self.v = v


print(T(1).v, isinstance(5, T), len(T), list(T), "b" in T)
