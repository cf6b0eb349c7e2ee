# utf-16 and utf-32 with and without marks: surrogates, odd lengths, wrong orders, in pieces.
import codecs

for name in ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"):
    for text in ("", "a\u20ac", "\U0001f600", "\ufeff"):
        data = text.encode(name)
        print(name, ascii(text), data, data.decode(name) == text)
    try:
        "\ud800".encode(name)
    except UnicodeEncodeError as e:
        print(e)
    print("\ud800".encode(name, "surrogatepass"), "\ud800x".encode(name, "replace"), "\ud800".encode(name, "backslashreplace"))
for data, name in ((b"a", "utf-16-le"), (b"\x00\xd8", "utf-16-le"), (b"\x00\xd8a\x00", "utf-16-le"), (b"\x00\xdc", "utf-16-le"), (b"\xff\xfea\x00", "utf-16"), (b"\xfe\xff\x00a", "utf-16"), (b"a\x00", "utf-16"), (b"\xff\xfea", "utf-16"), (b"a\0\0", "utf-32-le"), (b"\0\0\x11\0", "utf-32-le"), (b"\0\xd8\0\0", "utf-32-le"), (b"\xff\xfe\0\0a\0\0\0", "utf-32"), (b"\0\0\xfe\xff\0\0\0a", "utf-32"), (b"\xff\xff\xff\xff", "utf-32")):
    for errors in ("strict", "ignore", "replace", "surrogatepass"):
        try:
            print(data, name, errors, ascii(data.decode(name, errors)))
        except UnicodeDecodeError as e:
            print(data, name, errors, e)
for name in ("utf-16", "utf-32"):
    d = codecs.getincrementaldecoder(name)()
    out = []
    for b in "a\U0001f600".encode(name):
        out.append(ascii(d.decode(bytes([b]))))
    print(name, out, d.getstate(), d.reset(), d.getstate())
    e = codecs.getincrementalencoder(name)()
    print(e.encode("a"), e.getstate(), e.encode("b"), e.reset(), e.encode("c"), e.setstate(0), e.encode("d"), e.setstate(2), e.encode("e"))
