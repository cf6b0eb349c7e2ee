# hexlify with separators, unhexlify, base64 lines, quoted-printable, uu, checksums and errors.
import binascii as b

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for args in ((b"",), (b"\0\xff",), (b"abcdef", "-"), (b"abcdef", ":", 2), (b"abcdef", b"_", -2), (b"abc", "-", 5), (b"abcde", "-", 3)):
    print(b.hexlify(*args), b.b2a_hex(*args))
for args in ((b"ab", ""), (b"ab", "--"), ("ab",), (b"ab", "-", "x")):
    show(b.hexlify, *args)
for v in (b"", b"00ff", "00FF", b"0", b"0g", "é0", b" 00", 5):
    show(b.unhexlify, v)
for v in (b"", b"a", b"abc" * 30):
    print(b.b2a_base64(v), b.b2a_base64(v, newline=False), b.a2b_base64(b.b2a_base64(v)) == v)
for v, kw in ((b"YQ==", {}), (b"YQ", {}), (b"Y", {}), (b"YQ==x", {}), (b"YQ==x", {"strict_mode": True}), (b"=YQ=", {"strict_mode": True}), (b"Y Q==", {"strict_mode": True}), (b"YQ=", {"strict_mode": True}), ("YQ==", {}), ("é", {}), (5, {})):
    show(b.a2b_base64, v, **kw)
for v in (b"", b"plain", b"a=b", b"tab\tend\t", b"line \nnext", b"x" * 80, b"\xe9\0", b".dot", b"_under score", b"a\r\nb"):
    print(v[:12], b.b2a_qp(v), b.b2a_qp(v, quotetabs=True), b.b2a_qp(v, istext=False), b.b2a_qp(v, header=True), b.a2b_qp(b.b2a_qp(v)) == v)
for v in (b"=", b"=4", b"=41=4a", b"=\nx", b"=\r\nx", b"a=ZZ", b"a_b", b"soft=  \n"):
    print(v, b.a2b_qp(v), b.a2b_qp(v, header=True))
for v in (b"", b"a", b"abc", b"x" * 45):
    print(b.b2a_uu(v), b.b2a_uu(v, backtick=True), b.a2b_uu(b.b2a_uu(v)) == v)
for f, v in ((b.b2a_uu, b"x" * 46), (b.a2b_uu, b"!!!!"), (b.a2b_uu, b"\xff\x00"), (b.a2b_uu, b"#86)CX"), (b.a2b_uu, b""), (b.a2b_uu, b"\x7f"), (b.crc32, "x"), (b.crc_hqx, b"a")):
    show(f, v)
print(b.crc32(b"hello"), b.crc32(b"lo", b.crc32(b"hel")), b.crc_hqx(b"hello", 0), b.crc_hqx(b"hello", 0xFFFF), issubclass(b.Error, ValueError), issubclass(b.Incomplete, Exception))
