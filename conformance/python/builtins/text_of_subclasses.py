# Texts, numbers and errors of subclasses of builtins.
class ReprBool(int):
    def __repr__(self):
        return True


class F(float):
    pass


class S(str):
    def __float__(self):
        return 2.5


class BadFloat(str):
    def __float__(self):
        return "x"


class Empty(str):
    pass


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: str(ReprBool(1)))
show(lambda: repr(ReprBool(1)))
show(lambda: "%s" % ReprBool(1))
show(lambda: f"{ReprBool(1)!s}")
show(lambda: format(F(1.5), "spec"))
show(lambda: f"{F(1.5):q}")
show(lambda: format(1.5, "q5"))
show(lambda: float(S("1")))
show(lambda: float(BadFloat("1")))
show(lambda: hash(Empty()) == hash("") == hash(b"") == 0)
show(lambda: type(iter(Empty("a"))).__name__)
show(lambda: type(iter("a")).__name__)
show(lambda: type(iter("é")).__name__)
show(lambda: "ab" * (2**63 - 1))
show(lambda: b"ab" * (2**63 - 1))
show(lambda: "ab" * 2**63)


def extend(v):
    v += v
    return v


show(lambda: extend(bytearray(b"ab")))
show(lambda: extend(bytearray()))
show(lambda: extend([1]))


class Any:
    def __mul__(self, other):
        return NotImplemented


def times(a, b):
    a *= b


show(lambda: times(Any(), (1, 2)))
show(lambda: Any() * (1, 2))
show(lambda: times(None, (1, 2)))
show(lambda: times(1.5, "a"))


def unbound():
    print(x)
    x = 1


try:
    unbound()
except UnboundLocalError as e:
    print(e.name, e)
