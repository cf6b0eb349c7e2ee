# Methods do not see names of the class body; class bodies read globals behind locals of functions.
x = "module"


def f():
    x = "function"

    class A:
        before = x
        x = "class"
        after = x

        def method(self):
            return x

        class B:
            inner = x

    class C:
        if False:
            x = 0
        seen = x

    class D:
        y = x

    return A, C, D


A, C, D = f()
print(A.before, A.after, A().method(), A.B.inner, C.seen, D.y)


class E:
    print(__name__, __module__, __qualname__)
    x = 1
    del x
    print(x)
    for i in range(2):
        pass
    locals()["made"] = 5
    print(made)


print(E.i, E.made, hasattr(E, "x"))
try:
    class F:
        del missing
except NameError as e:
    print(e)
