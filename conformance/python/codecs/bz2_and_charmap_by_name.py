# The bz2 transform and the charmap codec without a map.
import codecs

packed = codecs.encode(b"data " * 20, "bz2")
print(packed[:4], codecs.decode(packed, "bz2_codec") == b"data " * 20)
encoder = codecs.getincrementalencoder("bz2")()
whole = encoder.encode(b"one ") + encoder.encode(b"two", True)
decoder = codecs.getincrementaldecoder("bz2")()
print(b"".join(decoder.decode(whole[i:i + 5]) for i in range(0, len(whole), 5)))
for f in (lambda: codecs.decode(b"junk", "bz2"), lambda: "x".encode("bz2"), lambda: b"x".decode("bz2"), lambda: codecs.encode("x", "bz2")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(codecs.encode("a\xe9", "charmap"), codecs.decode(b"a\xe9\xff", "charmap"), codecs.lookup("charmap").name, "\xe9".encode("charmap"))
try:
    "\u20ac".encode("charmap")
except UnicodeEncodeError as e:
    print(e)
print(codecs.lookup("charmap").encode("ab", "strict", {97: 120, 98: b"yz"}), codecs.lookup("charmap").decode(b"ab", "strict", "".join(map(chr, range(256)))))
