# Writing into and reading from the middle of buffers: offsets from either end, views, arrays.
import array
import struct

buffer = bytearray(b"." * 12)
print(struct.pack_into(">hB", buffer, 2, 258, 255), buffer)
struct.pack_into("<I", buffer, -4, 0x01020304)
print(buffer, struct.unpack_from("<I", buffer, -4), struct.unpack_from(">h", buffer, 2))
view = memoryview(buffer)[4:8]
struct.pack_into("2s", view, 1, b"zz")
print(bytes(buffer))
numbers = array.array("H", [0] * 4)
struct.pack_into("=HH", numbers, 2, 7, 8)
print(numbers, struct.unpack_from("=H", numbers, 4), struct.unpack("=4H", numbers))
struct.pack_into("x2sx", buffer, 0, b"ab")
print(buffer)
s = struct.Struct(">HH")
s.pack_into(buffer, 8, 1, 2)
print(s.unpack_from(buffer, offset=8), s.unpack_from(buffer=buffer), s.unpack(buffer[:4]))
