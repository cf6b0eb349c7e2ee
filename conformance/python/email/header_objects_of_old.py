# email.header.Header: append, encodings, line lengths, splitting; decode_header and make_header.
from email.charset import Charset
from email.header import Header, decode_header, make_header

for h in (Header("plain"), Header("caf\xe9"), Header("caf\xe9", "iso-8859-1"), Header("\u4e2d\u6587" * 12, "utf-8"), Header("word " * 30), Header("word " * 30, maxlinelen=40, continuation_ws="\t"), Header("caf\xe9 " * 20, "utf-8", header_name="Subject"), Header(b"caf\xe9", "latin-1"), Header("x" * 100), Header("a, b; c " * 15, header_name="To"), Header()):
    print(ascii(str(h)), ascii(h.encode()), ascii(h.encode(linesep="\r\n", maxlinelen=30, splitchars=",;")))
h = Header("one")
h.append("zw\xf6lf", "utf-8")
h.append("\u4e09", Charset("utf-8"))
h.append("four")
print(ascii(h.encode()), ascii(str(h)), h == "x", Header("a") == Header("a"))
for call in (lambda: Header("\u4e2d", "us-ascii"), lambda: Header("caf\xe9", "us-ascii", errors="replace"), lambda: Header(b"caf\xe9", "utf-8"), lambda: Header("a\nb").encode(), lambda: Header("x").append("y", "nope"), lambda: Header("a\n b").encode(), lambda: Header(5)):
    try:
        print(ascii(str(call())))
    except Exception as e:
        print(type(e).__name__, e)
for text in ("plain", "=?utf-8?q?caf=C3=A9?=", "a =?iso-8859-1?b?6Q==?= b", "=?utf-8?q?a?= =?utf-8?q?b?=", "=?utf-8?q?a?= =?latin-1?q?=E9?=", "=?x?z?y?=", "=?utf-8?b?w6k?=", "=?utf-8?q?a b?=", "a\n =?utf-8?q?b?=\n c"):
    try:
        pieces = decode_header(text)
        print(ascii(text), pieces, ascii(str(make_header(pieces, maxlinelen=50))))
    except Exception as e:
        print(ascii(text), type(e).__name__, e)
