# array.array: what it is made of, item ranges, wrong calls.
from array import ArrayType, array, typecodes


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


print(typecodes, ArrayType is array, array, array.__mro__, array.__module__)
show(lambda: array())
show(lambda: array("x"))
show(lambda: array("ii"))
show(lambda: array(1))
show(lambda: array(None))
show(lambda: array("i", [1], 2))
show(lambda: array("i", typecode="x"))
show(lambda: array("i", "x"))
show(lambda: array("i", 5))
show(lambda: array("i", None))
show(lambda: array("i", [1.5]))
show(lambda: array("i", ["1"]))
show(lambda: array("f", ["x"]))
show(lambda: array("d", [None]))
show(lambda: array("u", ["ab"]))
show(lambda: array("u", [1]))
show(lambda: array("u", b"a"))
show(lambda: array("i", b"abc"))
show(lambda: array("i", array("u", "x")))
show(lambda: array("i", array("d", [1.0])))
for made in (array("i"), array("i", b"abcd"), array("i", bytearray(4)), array("i", memoryview(b"abcd")),
             array("u", "a'bé\U0001f600"), array("u", array("u", "x")), array("d", array("i", [1, -2])),
             array("f", [1.1, 1e300, -0.0]), array("b", (1, 2)), array("h", range(3)),
             array("q", {7: 8}), array("i", (x * x for x in range(4)))):
    print(made, made.typecode, made.itemsize, len(made), bool(made))
for code in "bBhHiIlLqQ":
    for v in (0, 1, -1, 127, 128, -128, -129, 255, 256, 32767, 32768, -32769, 65535, 65536, 2**31 - 1, 2**31,
              -2**31 - 1, 2**32 - 1, 2**32, 2**40, -2**40, 2**48, 2**63 - 1, 2**63, -2**63, -2**63 - 1,
              2**64 - 1, 2**64, 2**70, -2**70, True):
        try:
            print(code, v, array(code, [v])[0])
        except OverflowError as e:
            print(code, v, e)


class Index:
    def __index__(self):
        return 5


class Float:
    def __float__(self):
        return 2.5


print(array("b", [Index()]), array("d", [Float(), Index(), True, 10**20]))


class Sub(array):
    def __new__(cls, items, name="sub"):
        self = array.__new__(cls, "i", items)
        self.name = name
        return self

    def total(self):
        return sum(self)


s = Sub([1, 2, 3], name="n")
print(s, s.name, s.total(), type(s[:2]), type(s + s), isinstance(s, array), s == array("i", [1, 2, 3]))
try:
    hash(array("b"))
except TypeError as e:
    print(e)
