# Incremental coders and stream wrappers, byte by byte, with their states.
import codecs
import io

text = "a\u20ac\U0001f600\xe9\ufeffz"
for name in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le",
             "utf-32-be", "utf-7", "unicode_escape", "raw_unicode_escape"):
    data = text.encode(name)
    decoder = codecs.getincrementaldecoder(name)()
    out, states = [], []
    for i in range(len(data)):
        out.append(decoder.decode(data[i:i + 1]))
        states.append(decoder.getstate())
    out.append(decoder.decode(b"", True))
    print(name, ascii("".join(out)), "".join(out) == text, ascii(out), states)
    decoder.reset()
    print(decoder.getstate())
    encoder = codecs.getincrementalencoder(name)()
    print([(encoder.encode(c), encoder.getstate()) for c in text])
    encoder.reset()
    print(encoder.encode("x"), encoder.getstate())
    reader = codecs.getreader(name)(io.BytesIO(data))
    print(ascii([reader.read(1, 1), reader.read(size=3, chars=2), reader.read()]))
    writer = codecs.getwriter(name)(io.BytesIO())
    writer.write("a\u20ac")
    writer.writelines(["b", "c"])
    print(writer.stream.getvalue())
    for bad in (data[:-1], data + b"\xff"):
        try:
            print(ascii(codecs.getincrementaldecoder(name)().decode(bad, True)))
        except UnicodeError as e:
            print(e)
for name in ("utf-16", "utf-32"):
    for call in (lambda: codecs.getreader(name)(io.BytesIO(b"abcdefgh")).read(),
                 lambda: codecs.getincrementaldecoder(name)().decode(b"abcdefgh")):
        try:
            print(call())
        except UnicodeError as e:
            print(type(e).__name__, e)

decoder = codecs.getincrementaldecoder("utf-8")("surrogatepass")
print(ascii([decoder.decode(bytes([b])) for b in "\ud901x".encode("utf-8", "surrogatepass")]))
lines = "one\ntwo\r\nthr\xe9e\rfour\u2028five"
for name in ("utf-8", "utf-16", "cp1252"):
    data = lines.encode(name, "ignore")
    reader = codecs.getreader(name)(io.BytesIO(data))
    print(ascii([reader.readline(), reader.readline(keepends=False), reader.read(2),
                 reader.readlines()]))
    reader.seek(0)
    print(ascii(list(reader)), reader.readline() == "")
both = codecs.StreamReaderWriter(io.BytesIO(b"abc\ndef"), codecs.getreader("utf-8"),
                                 codecs.getwriter("utf-8"))
print(both.readline(), both.read(), both.write("\xe9"), both.getvalue())
recoder = codecs.EncodedFile(io.BytesIO("h\xe9\nx".encode("latin-1")), "utf-8", "latin-1")
print(recoder.readline(), recoder.read(), recoder.data_encoding, recoder.file_encoding)
recoder.write("\xe8".encode())
print(recoder.stream.getvalue())
print(codecs.utf_8_decode(b"a\xe2\x82"), codecs.utf_16_ex_decode(b"\xfe\xff\x00a\x00"),
      codecs.utf_7_decode(b"a+AGE"), codecs.utf_7_decode(b"a+AGE", "strict", True))
print(codecs.charmap_encode("abc", "strict", {97: 1, 98: b"xy", 99: 255}),
      codecs.charmap_decode(b"\x00\x01\x02", "replace", "a\ufffe"),
      codecs.charmap_decode(b"\x00\x01", "ignore", {0: "xyz", 1: None}))
