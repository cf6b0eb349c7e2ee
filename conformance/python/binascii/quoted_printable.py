# b2a_qp and a2b_qp: soft breaks at 76, quotetabs, istext, header mode and malformed input.
import binascii

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


for data in (b"", b"plain", b"a=b", b"caf\xe9", b"tab\tend\t", b"space end ", b"line \nnext\t\nlast", b"a\r\nb", b"a\rb", b"_x y", b".", b".\n", b"\n.\nx", b"x" * 75, b"x" * 76, b"x" * 77, b"x" * 74 + b"\xff", b"x" * 73 + b"= ", b"\0\x7f\x80"):
    for kw in ({}, {"quotetabs": True}, {"istext": False}, {"header": True}, {"quotetabs": 1, "istext": 0, "header": 1}):
        print(data[:12], len(data), kw, binascii.b2a_qp(data, **kw))
for text in (b"a=3Db", b"a=3db", b"a=\nb", b"a=\r\nb", b"a= \nb", b"a=", b"a==b", b"a=3", b"a=g1", b"a=ZZ", b"a_b", b"=\n", b"a=20=\n", "a=3Db", b"a=3\n"):
    print(text, end=" ")
    show(binascii.a2b_qp, text)
    show(binascii.a2b_qp, text, header=True)
show(binascii.b2a_qp, "text")
show(binascii.a2b_qp, "\xe9")
