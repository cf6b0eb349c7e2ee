# StreamWriter, StreamReaderWriter, StreamRecoder and EncodedFile over streams in memory.
import codecs
import io

raw = io.BytesIO()
w = codecs.getwriter("utf-16")(raw)
w.write("a")
w.writelines(["b", "c"])
w.reset()
w.write("d")
print(raw.getvalue(), w.errors, w.stream is raw)
w = codecs.getwriter("ascii")(io.BytesIO(), "xmlcharrefreplace")
w.write("\xe9")
print(w.getvalue(), w.seek(0), w.tell())
try:
    codecs.getwriter("ascii")(io.BytesIO()).write("\xe9")
except UnicodeEncodeError as e:
    print(e)
raw = io.BytesIO(b"one\ntwo\n")
rw = codecs.StreamReaderWriter(raw, codecs.getreader("utf-8"), codecs.getwriter("utf-8"))
print(rw.readline(), rw.read(), rw.write("\xe9"), rw.seek(0), rw.readlines(), rw.reset(), rw.encoding, list(rw), rw.writelines(["x"]), raw.getvalue())
f = codecs.EncodedFile(io.BytesIO("caf\xe9\n\u20ac".encode()), "utf-16-le", "utf-8")
print(f.read(), f.data_encoding, f.file_encoding)
out = io.BytesIO()
f = codecs.EncodedFile(out, "latin-1", "utf-8", "replace")
f.write(b"caf\xe9")
f.writelines([b"a", b"\xe9"])
print(out.getvalue(), f.seek(0), f.readline(), f.seek(0), f.readlines(), f.seek(0), next(f))
with codecs.EncodedFile(io.BytesIO(b"x"), "ascii") as f:
    print(f.read())
print(list(codecs.iterencode(["a", "\xe9"], "utf-8")), list(codecs.iterdecode([b"\xc3", b"\xa9"], "utf-8")), list(codecs.iterencode([], "utf-16")), b"".join(codecs.iterencode("ab", "utf-16")), list(codecs.iterencode(["\xe9"], "ascii", "ignore")))
