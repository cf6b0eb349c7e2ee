# Packing and unpacking whole records: headers with mixed types, bit flags, lengths before texts, arrays.
import struct

header = struct.Struct("!4sHHIQ?x")
packed = header.pack(b"MAGC", 1, 65535, 2**32 - 1, 2**64 - 1, True)
print(packed, header.size, header.unpack(packed))


def text(value):
    data = value.encode()
    return struct.pack(f">H{len(data)}s", len(data), data)


def read(buffer, at=0):
    while at < len(buffer):
        (n,) = struct.unpack_from(">H", buffer, at)
        yield struct.unpack_from(f"{n}s", buffer, at + 2)[0].decode()
        at += 2 + n


whole = b"".join(map(text, ("", "one", "caf\xe9", "x" * 300)))
print([v[:5] for v in read(whole)], len(whole))
print(struct.unpack("<5h", struct.pack("<5h", -2, -1, 0, 1, 2)), struct.unpack(">3d", struct.pack(">3d", 0.1, -1e300, 5e-324)), list(struct.iter_unpack("<Bh", bytes(range(9)))), struct.unpack("=bBhHiIlLqQ", struct.pack("=bBhHiIlLqQ", -1, 255, -1, 65535, -1, 2**32 - 1, -1, 2**32 - 1, -1, 2**64 - 1)))
print(struct.pack("<I", 0x01020304), struct.pack(">I", 0x01020304), struct.unpack("<I", b"\x04\x03\x02\x01")[0] == 0x01020304, struct.pack("2h0h3B", 1, 2, 3, 4, 5), struct.pack("<3?", 1, 0, "x"), struct.pack("10s", b"ab").rstrip(b"\0"))
