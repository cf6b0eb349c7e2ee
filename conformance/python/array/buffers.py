# array.array lends its memory to memoryview, bytes and whatever takes bytes-like objects.
import struct
import zlib
from array import array


def show(f, *rest):
    try:
        print(f(*rest))
    except Exception as e:
        print(type(e).__name__, e)


a = array("i", [1, 2, -3])
m = memoryview(a)
print(m.format, m.itemsize, m.shape, m.strides, m.nbytes, m.readonly, m.ndim, m.obj is a, m.tolist(), len(m))
m[0] = 50
m[1:] = array("i", [7, 8])
print(a, m == a, m == array("q", [50, 7, 8]), m[::-1].tolist(), m.cast("B").tolist())
show(m.__setitem__, 0, 2**40)
show(m.__setitem__, slice(0, 2), array("h", [1, 2]))
for change in (lambda: a.append(1), lambda: a.pop(), lambda: a.extend([1]), lambda: a.__imul__(2),
               lambda: a.__delitem__(0), lambda: a.insert(0, 1), lambda: a.remove(50), lambda: a.frombytes(bytes(4)),
               lambda: a.__setitem__(slice(0, 1), array("i", [9, 9])), lambda: a.fromlist([1])):
    show(change)
for fine in (lambda: a.__setitem__(0, 5), lambda: a.fromlist([]), lambda: a.__imul__(1), lambda: a.byteswap(),
             lambda: a.byteswap(), lambda: a.__setitem__(slice(0, 1), array("i", [9]))):
    show(fine)
m.release()
a.append(4)
print(a)
show(lambda: m.obj)
b = array("b", [97, 98])
print(bytes(a), bytearray(b), b"x" + b, bytearray(b"x") + b, b"-".join([b, b"c", b]), b"%b|%s" % (b, b))
print(b"ab" == b, b == b"ab", bytearray(b"ab") == b, memoryview(b"ab") == b, memoryview(b"ab") == array("B", b"ab"))
print(b"zabz".find(b), b"zabz".replace(b, b""), b"abz".startswith(b), b"zab".endswith(b), b in b"zabz", b"zabz".split(b))
print(str(b, "ascii"), int.from_bytes(array("h", [5, 1]), "little"), struct.unpack("<2b", b), zlib.crc32(b) == zlib.crc32(b"ab"))
c = bytearray(b"1")
c.extend(b)
c += b
c[0:1] = b
print(c)
show(lambda: b + b"x")
show(lambda: hash(memoryview(array("i", [1])).toreadonly()))
show(lambda: hash(memoryview(b).toreadonly()))
show(lambda: hash(memoryview(bytearray(b)).toreadonly()))
print(hash(memoryview(b"ab")) == hash(b"ab"))
u = memoryview(array("u", "hi"))
print(u.format, u.itemsize, u.nbytes)
show(u.tolist)
d = memoryview(array("d", [1.5, float("nan")]))
print(d[0], d.tobytes()[:8], d == d, d == array("d", [1.5, float("nan")]))
