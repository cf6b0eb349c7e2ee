# iter_unpack: lengths that do not fit, empty buffers, formats of no size, the length hint.
import operator
import struct

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


it = struct.iter_unpack("<hB", b"\1\0\2\3\0\4")
print(operator.length_hint(it), next(it), operator.length_hint(it), list(it), operator.length_hint(it), type(it).__name__)
print(list(struct.iter_unpack("<i", b"")), list(struct.iter_unpack("c", memoryview(b"ab"))))
show(struct.iter_unpack, "<i", b"abcde")
show(struct.iter_unpack, "", b"")
show(struct.iter_unpack, "", b"a")
show(struct.iter_unpack, "<i", "abcd")
data = bytearray(b"abcd")
it = struct.iter_unpack("2s", data)
print(next(it))
try:
    data.append(1)
except BufferError as e:
    print(e)
print(next(it), next(it, "end"))
