# lookup, getencoder and getdecoder, aliases, encode and decode of binary and text transforms, custom codecs and errors.
import codecs

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for name in ("utf-8", "UTF8", "utf_8", "latin-1", "L1", "iso8859-15", "ascii", "646", "cp1252", "utf-16", "utf-16-le", "utf-32-be", "utf-7", "raw_unicode_escape", "unicode_escape", "rot13", "hex", "base64", "zlib", "quopri", "uu", "idna", "punycode", "utf-8-sig", "koi8-r", "mac-roman", "cp437"):
    info = codecs.lookup(name)
    print(name, info.name, info._is_text_encoding, type(info).__name__, info.encode is info[0])
for name in ("nope", "", "utf-9", "a\0b"):
    show(codecs.lookup, name)
show(codecs.lookup, 5)
print(codecs.encode("héllo", "latin-1"), codecs.decode(b"h\xe9", "latin-1"), codecs.encode("abc", "rot13"), codecs.encode(b"ab", "hex"), codecs.decode(b"6162", "hex"), codecs.decode(codecs.encode(b"x", "base64"), "base64"), codecs.decode(codecs.encode(b"x" * 50, "zlib"), "zlib") == b"x" * 50, codecs.getencoder("ascii")("ab"), codecs.getdecoder("utf-8")(b"\xc3\xa9x"), "é".encode("punycode"), "bücher.de".encode("idna"), "a\nb".encode("unicode_escape"), "é".encode("utf-7"), b"\xef\xbb\xbfa".decode("utf-8-sig"), "a".encode("utf-8-sig"), "a".encode("utf-16")[:2])
for f in (lambda: "é".encode("ascii"), lambda: b"\xff".decode("ascii"), lambda: b"\xff".decode("utf-8"), lambda: "a".encode("hex"), lambda: b"a".decode("rot13"), lambda: codecs.encode("a", "hex"), lambda: codecs.encode(5, "utf-8"), lambda: "\ud800".encode("utf-8"), lambda: b"\xd8\x00".decode("utf-16-be"), lambda: b"a".decode("utf-16"), lambda: codecs.decode(b"zz", "hex"), lambda: "a".encode("utf-8", "nope") , lambda: "é".encode("ascii", "nope")):
    show(f)
for errors in ("ignore", "replace", "xmlcharrefreplace", "backslashreplace", "namereplace", "surrogateescape", "surrogatepass"):
    for f in (lambda: "aé€".encode("ascii", errors), lambda: b"a\xff\xc3".decode("utf-8", errors), lambda: "\ud800".encode("utf-8", errors), lambda: "a\udcff".encode("ascii", errors)):
        try:
            print(errors, ascii(f()))
        except Exception as e:
            print(errors, type(e).__name__, e)
codecs.register_error("mine", lambda e: ("<%d>" % ord(e.object[e.start]), e.end))
print("aéb".encode("ascii", "mine"), codecs.lookup_error("mine").__name__)
show(codecs.lookup_error, "none")
show(codecs.register_error, "x", 5)
def search(name):
    if name == "shout": return codecs.CodecInfo(lambda s, e="strict": (s.upper().encode(), len(s)), lambda b, e="strict": (bytes(b).decode().lower(), len(b)), name="shout")
codecs.register(search)
print("abc".encode("shout"), b"ABC".decode("shout"), codecs.lookup("shout").name)
codecs.unregister(search)
print(codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF32_BE, list(codecs.iterencode(["a", "é"], "utf-8")), list(codecs.iterdecode([b"\xc3", b"\xa9"], "utf-8")))
d = codecs.getincrementaldecoder("utf-8")(); print(repr(d.decode(b"\xe2\x82")), d.getstate(), d.decode(b"\xac", True), d.reset())
show(d.decode, b"\xe2", True)
e = codecs.getincrementalencoder("utf-16")(); print(e.encode("a"), e.encode("b"), e.getstate())
