# hex, base64, quopri, uu, zlib, rot13 through encode and decode, incrementally and over streams.
import codecs
import io

data = b"Hello = World\n\xff\x00end"
for name in ("hex", "base64", "quopri", "uu", "zlib", "hex_codec", "base_64", "quoted_printable", "quotedprintable", "zip"):
    out = codecs.encode(data, name)
    print(name, out if "z" not in name else type(out).__name__, codecs.decode(out, name) == data, codecs.lookup(name).name, codecs.lookup(name)._is_text_encoding)
    print("   ", codecs.getincrementalencoder(name)().encode(b"ab", True) if "z" not in name else "", codecs.getdecoder(name)(out)[1] == len(out))
print(codecs.encode("Hello", "rot13"), codecs.decode("Uryyb", "rot_13"), codecs.lookup("rot13").name)
for kind in (bytearray(b"ab"), memoryview(b"ab")):
    print(codecs.encode(kind, "hex"), codecs.encode(kind, "base64"))
w = codecs.getwriter("hex")(io.BytesIO())
w.write(b"ab")
print(w.getvalue(), codecs.getreader("hex")(io.BytesIO(b"6162")).read(), codecs.getreader("base64")(io.BytesIO(b"YWI=\n")).read())
for call in (lambda: codecs.encode(data, "hex", "ignore"), lambda: codecs.decode(b"6", "hex"), lambda: codecs.decode(b"x", "uu"), lambda: "a".encode("rot13"), lambda: b"a".decode("hex"), lambda: b"a".decode("undefined"), lambda: "a".encode("undefined"), lambda: codecs.encode(5, "base64")):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
