# Each function of binascii.
import binascii as b


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


data = b"hello\x00\xff world"
for name in ("hexlify", "b2a_hex", "b2a_base64", "b2a_qp", "b2a_uu"):
    show(getattr(b, name), data)
show(b.hexlify, data, ":", 2)
show(b.hexlify, data, "-", -3)
show(b.b2a_base64, data, newline=False)
show(b.b2a_qp, b"a b=\tc \n", quotetabs=True, istext=False, header=True)
show(b.a2b_hex, "6869")
show(b.unhexlify, b"686")
show(b.unhexlify, "zz")
show(b.a2b_base64, "aGk=")
show(b.a2b_base64, "aGk")
show(b.a2b_base64, "aGk=!", strict_mode=True)
show(b.a2b_qp, "a=3Db=\nc_", header=True)
show(b.a2b_uu, b"%:&5L;&\\ \n")
show(b.crc32, data)
show(b.crc32, b"world", b.crc32(b"hello"))
show(b.crc_hqx, data, 0)
show(b.hexlify, "text")
show(b.a2b_base64, "é")
show(b.b2a_uu, b"x" * 46)
