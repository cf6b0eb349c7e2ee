# __dir__ decides what dir() lists, sorted; vars() wants a __dict__.
class D:
    def __dir__(self):
        return ["b", "a", "c"]


class Odd:
    def __init__(self, v):
        self.v = v

    def __dir__(self):
        return self.v


class S:
    __slots__ = ("x",)


class P:
    __dict__ = {"fake": 1}


print(dir(D()), dir(Odd(("z", "y"))), dir(Odd({"k": 1})), dir(Odd("ba")), "a" in dir(D))
for v in (5, None, [1, "a"]):
    try:
        print(dir(Odd(v)))
    except TypeError as e:
        print(e)
print(vars(D()), vars(P()), sorted(vars(Odd(3))))
for f in (lambda: vars(S()), lambda: vars(5), lambda: vars(1, 2), lambda: dir(1, 2)):
    try:
        print(f())
    except TypeError as e:
        print(e)


def f():
    b = 1
    a = 2
    return dir(), vars(), sorted(locals())


print(f())


class M(type):
    def __dir__(cls):
        return ["of", "meta"]


class C(metaclass=M):
    x = 1


print(dir(C), "x" in dir(C()), [n for n in dir(C()) if not n.startswith("_")])
c = C()
c.own = 1
print([n for n in dir(c) if not n.startswith("_")], [n for n in object.__dir__(c) if n in ("own", "x")])
