# codecs.register: what a program's own codec may be and how its failures read.
import codecs


def show(f, *args):
    try:
        print(ascii(f(*args)))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)), "cause:", repr(e.__cause__))


def encode(text, errors="strict"):
    return text.upper().encode("ascii", errors), len(text)


def decode(data, errors="strict"):
    return bytes(data).decode("ascii", errors).lower(), len(data)


def search(name):
    print(" asked for", name)
    if name == "shout":
        return codecs.CodecInfo(encode, decode, name="shout")
    if name == "tuple_of_4":
        return encode, decode, None, None
    if name == "short":
        return encode, decode
    if name == "odd":
        return codecs.CodecInfo(lambda t, e: ("text", 1), lambda d, e: (b"bytes", 1), name="odd")
    if name == "bad":
        return codecs.CodecInfo(lambda t, e: b"x", lambda d, e: 1 / 0, name="bad")
    return None


codecs.register(search)
show("abc".encode, "SHOUT")
show("abc".encode, "shout")
show(b"ABC".decode, "shout")
show(str, b"ABC", "shout")
show(bytes, "x\xe9", "shout", "ignore")
show("x\xe9".encode, "shout")
show("abc".encode, "tuple of 4")
show("abc".encode, "short")
show("abc".encode, "odd")
show(b"abc".decode, "odd")
show("abc".encode, "bad")
show(b"abc".decode, "bad")
show(codecs.encode, "abc", "odd")
show(codecs.lookup, "unheard-of")
codecs.unregister(search)
show("abc".encode, "shout")
show(codecs.register, 1)

for name in ("hex", "base64", "quopri", "uu", "zlib", "rot13"):
    source = "h\xe4llo w\xf6rld, a line" if name == "rot13" else b"hello \xff\x00 world = \n" * 3
    coded = codecs.encode(source, name)
    print(name, coded if name != "zlib" else len(coded) > 8, codecs.decode(coded, name) == source)
    show("text".encode, name)
    show(b"bytes".decode, name)
show(codecs.decode, b"abc", "hex")
show(codecs.decode, b"abc", "zlib")
show(codecs.decode, b"a", "base64")
show(codecs.decode, b"no", "uu")
show(codecs.encode, "text", "hex")
show(codecs.encode, b"x", "undefined")
show(codecs.decode, b"x", "undefined")
