# A memoryview whose items don't lie side by side: what copies takes it, what reads memory refuses it.
import base64
import binascii
import hashlib
import hmac
import io
import re
import struct
import zlib

gaps = memoryview(b"abcdefgh")[::2]
room = memoryview(bytearray(b"abcdefgh"))[::2]


def show(name, function):
    try:
        print(name, function())
    except Exception as e:
        print(name, type(e).__name__, e)


def in_place(view):
    data = bytearray(b"1234")
    data += view
    return data


def by_slice(view):
    data = bytearray(b"12345678")
    data[1:3] = view
    memoryview(data)[4:8] = view
    return data


show("bytes", lambda: (bytes(gaps), bytearray(gaps), int.from_bytes(gaps, "big"), b"<%b>" % gaps))
show("views", lambda: (memoryview(gaps).tolist(), gaps == b"aceg", hash(gaps) == hash(b"aceg")))
show("slices", lambda: by_slice(gaps))
show("+=", lambda: in_place(gaps))
show("+", lambda: b"x" + gaps)
show("extend", lambda: bytearray().extend(gaps))
show("join", lambda: b"-".join([b"a", gaps]))
show("in", lambda: gaps in b"aceg")
show("find", lambda: b"aceg".find(gaps))
show("startswith", lambda: b"aceg".startswith(gaps))
show("replace", lambda: b"aceg".replace(gaps, b""))
show("translate", lambda: b"aceg".translate(None, gaps))
show("str", lambda: str(gaps, "ascii"))
show("int", lambda: int(gaps))
show("float", lambda: float(gaps))
show("sha256", lambda: hashlib.sha256(gaps))
show("update", lambda: hashlib.md5().update(gaps))
show("hmac", lambda: hmac.new(b"k", gaps, "sha1"))
show("compare_digest", lambda: hmac.compare_digest(gaps, b"aceg"))
show("unpack", lambda: struct.unpack("4B", gaps))
show("unpack_from", lambda: struct.unpack_from("2B", gaps))
show("iter_unpack", lambda: list(struct.iter_unpack("2B", gaps)))
show("pack_into", lambda: struct.pack_into("2B", room, 0, 1, 2))
show("crc32", lambda: zlib.crc32(gaps))
show("compress", lambda: zlib.compress(gaps))
show("hexlify", lambda: binascii.hexlify(gaps))
show("unhexlify", lambda: binascii.unhexlify(gaps))
show("a2b_base64", lambda: binascii.a2b_base64(gaps))
show("b64encode", lambda: base64.b64encode(gaps))
show("b64decode", lambda: base64.b64decode(gaps))
show("b32encode", lambda: base64.b32encode(gaps))
show("b85encode", lambda: base64.b85encode(gaps))
show("encodebytes", lambda: base64.encodebytes(gaps))
show("BytesIO", lambda: io.BytesIO(gaps))
show("write", lambda: io.BytesIO().write(gaps))
show("readinto", lambda: io.BytesIO(b"1234").readinto(room))
show("BufferedWriter", lambda: io.BufferedWriter(io.BytesIO()).write(gaps))
show("BufferedReader", lambda: io.BufferedReader(io.BytesIO(b"1234")).readinto(room))
show("findall", lambda: re.findall(b".", gaps))
show("sub", lambda: re.sub(b"a", gaps, b"bab"))
show("escape", lambda: re.escape(gaps))
