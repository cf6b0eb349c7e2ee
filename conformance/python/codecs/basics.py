# The codecs module: encode and decode by name, marks, incremental coders, readers and writers.
import codecs
import io

print(codecs.encode("Hello", "rot13"), codecs.decode("Uryyb", "rot_13"))
print(codecs.encode(b"abc", "hex"), codecs.decode(b"616263", "hex_codec"))
print(codecs.encode(b"abc", "base64"), codecs.decode(b"YWJj\n", "base64"))
print(codecs.decode(codecs.encode(b"abc" * 9, "zlib"), "zlib"))
print(codecs.encode("é", "utf-8"), codecs.decode(b"\xc3\xa9"), codecs.encode("é", "latin-1"))
print(codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF32_BE)
print(codecs.lookup("UTF8").name, codecs.lookup("latin1").name, codecs.lookup("ascii").name)
try:
    codecs.lookup("no-such")
except LookupError as e:
    print(e)
d = codecs.getincrementaldecoder("utf-8")()
print([d.decode(bytes([b])) for b in "aé€😀".encode()])
d = codecs.getincrementaldecoder("utf-16")()
print([d.decode(bytes([b])) for b in "aé".encode("utf-16")])
d = codecs.getincrementaldecoder("utf-8")("replace")
print(repr(d.decode(b"\xc3")), repr(d.decode(b"", True)))
e = codecs.getincrementalencoder("utf-8-sig")()
print(e.encode("a"), e.encode("b"))
print(list(codecs.iterdecode([b"\xe2", b"\x82", b"\xac"], "utf-8")))
print(list(codecs.iterencode("ab", "utf-16-le")))
raw = io.BytesIO()
writer = codecs.getwriter("utf-8")(raw)
writer.write("één\n")
writer.writelines(["twee\n", "drie"])
print(raw.getvalue())
reader = codecs.getreader("utf-8")(io.BytesIO(raw.getvalue()))
print(repr(reader.readline()), list(reader))


def dashes(error):
    return "-" * (error.end - error.start), error.end


codecs.register_error("dashes", dashes)
print(codecs.encode("aéb€", "ascii", "dashes"), codecs.decode(b"a\xffb", "ascii", "dashes"))
print(codecs.lookup_error("dashes") is dashes)
try:
    codecs.lookup_error("unheard-of")
except LookupError as e:
    print(e)
try:
    codecs.encode("é", "ascii")
except UnicodeEncodeError as e:
    print(codecs.replace_errors(e), codecs.xmlcharrefreplace_errors(e),
          codecs.backslashreplace_errors(e), codecs.namereplace_errors(e), codecs.ignore_errors(e))
print(codecs.escape_decode(b"a\\n\\x41\\101"))
