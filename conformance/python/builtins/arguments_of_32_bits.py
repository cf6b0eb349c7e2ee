# Arguments that C keeps in 32 bits: what fits decides, whatever the value means.
import binascii
import bz2
import io
import random
import re
import struct
import warnings
import zlib

warnings.simplefilter("ignore")  # re.TEMPLATE

edges = (2**31 - 1, 2**31, -(2**31), -(2**31) - 1, 2**40, 2**70, -(2**70))


def tried(what, work):
    told = []
    for n in edges:
        try:
            told.append(str(work(n)))
        except Exception as e:
            told.append(type(e).__name__ + ": " + str(e))
    print(what)
    for line in told:
        print("   ", line)


tried("sort", lambda n: [1, 2].sort(reverse=n))
tried("sorted", lambda n: sorted([1, 2], reverse=n))
tried("str.splitlines", lambda n: "a\nb".splitlines(n))
tried("bytes.splitlines", lambda n: b"a\nb".splitlines(n))
tried("str.expandtabs", lambda n: n == 2**31 - 1 or "\ta".expandtabs(n))
tried("bytes.expandtabs", lambda n: n == 2**31 - 1 or b"\ta".expandtabs(n))
tried("hex", lambda n: b"ab".hex("-", n))
tried("hexlify", lambda n: binascii.hexlify(b"ab", "-", n))
tried("precision", lambda n: "%.*s" % (n, "text"))
tried("random bits", lambda n: n == 2**31 - 1 or random.getrandbits(n))
tried("zlib", lambda n: n != 2**31 - 1 and n != -(2**31) and zlib.compress(b"", n))
tried("bz2", lambda n: bz2.compress(b"", n))
tried("flags", lambda n: n == 2**31 - 1 or re.compile(b"a", n & ~0x1FF if n < 2**40 else n))
tried("seek in bytes", lambda n: io.BytesIO(b"ab").seek(0, n))
tried("seek in text", lambda n: io.StringIO("ab").seek(0, n))
tried("seek in wrapped text", lambda n: io.TextIOWrapper(io.BytesIO(b"ab")).seek(0, n))
tried("struct.pack_into", lambda n: struct.pack_into("b", bytearray(1), n, 1))
tried("struct.unpack_from", lambda n: struct.unpack_from("b", bytearray(1), n))

try:
    re.compile("(", 2**70)
except re.error as e:
    print("pattern first:", e)
print(re.compile("a", re.M | 1024), re.compile("a", 1 | re.I))
