# Arrays of each type code: construction, limits, conversion to bytes and lists, slices, searches and errors.
from array import array, typecodes

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

print(typecodes)
for code in "bBhHiIlLqQfd":
    a = array(code, [1, 2, 3])
    a.append(4); a.extend([5]); a.insert(0, 0); a.reverse()
    print(a, a.typecode, a.itemsize, a.tolist(), a.tobytes()[:4], len(a), a[1], a[-1], a[1:3], a.pop(), a.pop(0), a.index(3), a.count(2), 3 in a, a + array(code, [9]), a * 2, a == array(code, a.tolist()), a < array(code, [100]), array(code, a.tobytes()) == a)
    for v in (-1, 2**7, 2**8, 2**15, 2**16, 2**31, 2**32, 2**63, 2**64, 1.5, "a", None):
        try:
            print(v, array(code, [v])[0], end="; ")
        except Exception as e:
            print(v, type(e).__name__, e, end="; ")
    print()
u = array("u", "héllo"); u.extend("!"); print(u, u.tounicode(), u.tolist(), u[1]); u.fromunicode("?"); print(u.tounicode())
a = array("i", range(6))
a[1:3] = array("i", [9, 9, 9]); del a[0]; a[::2] = array("i", [7, 7, 7]); a += array("i", [1]); a *= 2; print(a, list(reversed(a)), a.buffer_info()[1], a.byteswap(), a[0])
b = array("h", b"\1\0\2\0"); b.frombytes(b"\3\0"); b.fromlist([4]); print(b, memoryview(b).format, bytes(b), bytearray(b)[:2], array("d", (1, 2.5)), array("b"), array("i", iter([1])), array("B", b"ab"), repr(array("u")))
for f in (lambda: array("x"), lambda: array(), lambda: array(5), lambda: array("i", "abc"), lambda: array("i", 5), lambda: array("u", [1]), lambda: b.append("a"), lambda: b.extend(array("i", [1])), lambda: b.extend("a"), lambda: b.pop(99), lambda: array("b").pop(), lambda: b.remove(99), lambda: b.index(99), lambda: b.index(1, 5), lambda: b[99], lambda: b["a"], lambda: b.__setitem__(0, 1.5), lambda: b.__setitem__(slice(0, 1), [1]), lambda: b.__setitem__(slice(0, 4, 2), array("h", [1])), lambda: b + [1], lambda: b * "a", lambda: b.frombytes(b"x"), lambda: b.fromlist(5), lambda: b.fromlist([1, "a"]), lambda: b.fromunicode("a"), lambda: b.tounicode(), lambda: hash(b), lambda: b < [1], lambda: array("ii"), lambda: b.insert("a", 1), lambda: setattr(b, "typecode", "i"), lambda: array("i", [1], 2)):
    show(f)
print(b)
