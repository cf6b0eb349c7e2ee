# The range, size and conversion of each type code: limits, one past them, floats for ints, text, and what cannot be stored.
from array import array


def attempt(function, *arguments):
    try:
        return function(*arguments)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for code in "bBhHiIlLqQfdu":
    a = array(code)
    print(code, a.itemsize, a, repr(a.tobytes()), attempt(a.append, None), attempt(a.append, "x" if code != "u" else 5), attempt(a.append, 1.5 if code != "u" else "ab"), a)
    if code in "bBhHiIlLqQ":
        bits = a.itemsize * 8
        low, high = (-(1 << (bits - 1)), (1 << (bits - 1)) - 1) if code.islower() else (0, (1 << bits) - 1)
        a = array(code, [low, high])
        print(a.tolist() == [low, high], attempt(a.append, low - 1), attempt(a.append, high + 1), attempt(a.append, True), a[-1])
print(array("f", [1.1])[0], array("d", [1.1, float("inf"), -0.0]), array("f", [1e300])[0] if attempt(array, "f", [1e300]) else "", array("d", [5])[0], attempt(array, "f", ["x"]), attempt(array, "d", [10**400]))
print(array("u", "aé€😀"), array("u", ["x", "y"]).tounicode(), attempt(array, "u", [1]), attempt(array("u", "a").append, ""), array("u", "abc")[1:], attempt(array("b").fromunicode, "x"), attempt(array("b").tounicode))


class Index:
    def __index__(self):
        return 7


class Float:
    def __float__(self):
        return 2.5


print(array("i", [Index()]), array("d", [Float(), Index()]), attempt(array, "i", [Float()]), attempt(array, "i", [2.0]))
print(attempt(array), attempt(array, "x"), attempt(array, "ii"), attempt(array, 5), attempt(array, "i", 5), attempt(array, "i", "ab"), attempt(array, "i", [1], 2), attempt(array, b"i"), attempt(array, "i", None), array("b", b"ab"), attempt(array, "i", b"abc"), array("i", b"\x01\0\0\0"), array("B", bytearray(b"\xff")), array("i", array("b", [1, 2])), array("d", array("i", [1])), attempt(array, "i", array("d", [1.5])), array("i", (1, 2)), array("i", range(3)), array("i", {5: 1}))
