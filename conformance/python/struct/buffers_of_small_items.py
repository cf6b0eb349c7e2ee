# pack_into and unpack_from take buffers of any format whose bytes lie side by side.
import array
import struct

for buffer in (array.array("b", [0] * 4), array.array("B", [0] * 4), array.array("h", [0] * 2),
               memoryview(bytearray(4)).cast("c"), memoryview(bytearray(4)).cast("B", (2, 2))):
    struct.pack_into(">hB", buffer, 1, 258, 3)
    print(buffer.tolist(), struct.unpack_from(">hB", buffer, 1), list(struct.iter_unpack("h", buffer)))
