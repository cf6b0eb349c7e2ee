# A registered error handler gets the same exception for each fault: start, end and reason move, args stay.
import codecs

seen = []


def handler(error):
    seen.append((error, error.start, error.end, error.reason, error.args[2:]))
    return ("?", error.end)


codecs.register_error("watching", handler)
for run in (lambda: b"a\xff\xc3b\xe2\x82".decode("utf-8", "watching"),
            lambda: b"a\xff\xfeb\xfd".decode("ascii", "watching"),
            lambda: b"\x00\xd8a\x00b".decode("utf-16-le", "watching"),
            lambda: "a\xff\u1234b\xffc".encode("ascii", "watching"),
            lambda: "\ud800x\udfff\udc00".encode("utf-8", "watching"),
            lambda: "\u0100b\u0101".encode("latin-1", "watching")):
    seen.clear()
    print(ascii(run()))
    for row in seen:
        print("  ", row[0] is seen[0][0], *row[1:])
