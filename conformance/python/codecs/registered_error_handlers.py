# codecs.register_error: str.encode and bytes.decode call the handler; what it may answer.
import codecs


def show(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__, e)


def star(e):
    print(" handler:", type(e).__name__, e.encoding, e.start, e.end, e.reason,
          ascii(e.object[e.start:e.end]))
    if isinstance(e, UnicodeEncodeError):
        return "*" * (e.end - e.start), e.end
    return "\u2605", e.end


codecs.register_error("test.star", star)
print(codecs.lookup_error("test.star") is star)
for name in ("ascii", "latin-1", "cp1252", "iso8859-7", "koi8-u"):
    show("a\u4f60\u597db\U0001f600".encode, name, "test.star")
for name in ("utf-8", "utf-16", "utf-16-be", "utf-32-le"):
    show("a\ud800\udc80b".encode, name, "test.star")
for name, data in (("ascii", b"a\xff\xfeb"), ("utf-8", b"a\xff\xe4\xbdb\xf0\x9f"),
                   ("cp1252", b"a\x81b"), ("utf-16-le", b"a\x00\x00\xdcb\x00\x00"),
                   ("utf-32-be", b"\x00\x11\x00\x00\x00\x00\x00a\x00"), ("utf-7", b"a+//,+AGE-"),
                   ("unicode_escape", rb"\x4 \u12 \N{nothing} \U99999999")):
    show(data.decode, name, "test.star")
    show(bytearray(data).decode, name, "test.star")

answers = {
    "bytes": lambda e: (b"\xff\xff", e.end), "negative": lambda e: ("?", -1),
    "start": lambda e: ("?", len(e.object)), "far": lambda e: ("?", 100),
    "below": lambda e: ("?", -100), "none": lambda e: None, "list": lambda e: ["?", 1],
    "three": lambda e: ("?", 1, 2), "float": lambda e: ("?", 1.0), "int": lambda e: (1, 1),
    "unencodable": lambda e: ("\u1234", e.end), "raises": lambda e: 1 / 0,
}
for name, handler in answers.items():
    codecs.register_error("test." + name, handler)
    print(name)
    show("ab\u20accd".encode, "ascii", "test." + name)
    show("ab\ud800cd".encode, "utf-8", "test." + name)
    show("ab\ud800cd".encode, "utf-32", "test." + name)
    show(b"ab\xffcd".decode, "ascii", "test." + name)


def shorter(e):
    e.object = b"xy"
    return "<>", 1


codecs.register_error("test.shorter", shorter)
show(b"ab\xffcd".decode, "ascii", "test.shorter")
show(b"ab\xffcd".decode, "utf-8", "test.shorter")

show(codecs.register_error, 1, star)
show(codecs.register_error, "x", 1)
show(codecs.lookup_error, "test.unknown")
show("\xff".encode, "ascii", "test.unknown")
show(b"\xff".decode, "ascii", "test.unknown")
show("plain".encode, "ascii", "test.unknown")
codecs.register_error("replace", star)
show("\u20ac".encode, "ascii", "replace")
show(codecs.lookup_error("replace"), UnicodeEncodeError("ascii", "\u20ac", 0, 1, "r"))
