# Every method that changes an array, with its errors; arrays are unchanged when a call fails.
from array import array


def attempt(function, *arguments):
    try:
        return function(*arguments)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


a = array("i", [3, 1, 2])
print(a.append(4), a.extend([5, 6]), a.extend(array("i", [7])), attempt(a.extend, array("h", [1])), attempt(a.extend, 5), attempt(a.extend, [8, "x"]), a)
print(a.insert(0, 9), a.insert(-1, 8), a.insert(100, 10), a.insert(-100, 11), attempt(a.insert, "0", 1), attempt(a.insert, 0, "x"), a)
print(a.pop(), a.pop(0), a.pop(-2), attempt(a.pop, 100), attempt(array("i").pop), a.remove(9), attempt(a.remove, 99), attempt(a.remove, "x"), a.reverse(), a)
print(a.index(5), a.index(3.0), attempt(a.index, 99), attempt(a.index, "x"), a.count(1), a.count("x"), a.index(5, 1), attempt(a.index, 5, 9), attempt(a.index, 5, 0, -9))
a.fromlist([1, 2])
print(attempt(a.fromlist, (1, 2)), attempt(a.fromlist, [1, "x"]), attempt(a.fromlist, [2**40]), a, a.frombytes(b"\1\0\0\0"), attempt(a.frombytes, b"abc"), attempt(a.frombytes, "abc"), a[-1], a.tolist(), a.buffer_info()[1], len(a))
a.byteswap()
print(a[0], a.byteswap(), a[0], attempt(array("u", "a").byteswap), array("h", [1, 256]).tobytes(), array("b", [1]).byteswap())
b = array("i", range(6))
b[1:3] = array("i", [9, 9, 9])
print(b, attempt(b.__setitem__, slice(0, 1), [1]), attempt(b.__setitem__, slice(0, 1), array("h", [1])), attempt(b.__setitem__, slice(0, 4, 2), array("i", [1])), attempt(b.__setitem__, 0, "x"), attempt(b.__setitem__, 100, 1), attempt(b.__setitem__, "a", 1), attempt(b.__getitem__, 100), attempt(b.__getitem__, "a"))
b[::2] = array("i", [0] * 4)
del b[0], b[-2:]
print(b, b[1], b[-1], b[::-1], b[5:1], attempt(b.__delitem__, 50))
c = array("i", [1])
c += array("i", [2])
c *= 2
print(c, c + c, 2 * c, c * -1, c * 0, attempt(lambda: c + [1]), attempt(lambda: c + array("h", [1])), attempt(lambda: c * "x"), attempt(c.__iadd__, [1]) if False else attempt(lambda: c.__iadd__([1])))
print(c == array("h", [1, 2, 1, 2]), c == [1, 2, 1, 2], c < array("i", [2]), c != array("d", [1.0, 2.0, 1.0, 2.0]), attempt(lambda: c < [1]), 1 in c, "x" in c, attempt(hash, c), bool(array("i")))
