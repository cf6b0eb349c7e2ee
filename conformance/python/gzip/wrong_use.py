# What the module and GzipFile refuse, by position, keyword and kind; two files over one stream.
import gzip
import io

for call in (lambda: gzip.compress(), lambda: gzip.compress(b"a", 5, 6), lambda: gzip.compress(b"a", bogus=1), lambda: gzip.compress(b"a", mtime="x"), lambda: gzip.compress(None), lambda: gzip.decompress(), lambda: gzip.GzipFile(fileobj=io.BytesIO(b"xx")).read(), lambda: gzip.GzipFile(fileobj=io.BytesIO(b"")).read(), lambda: gzip.GzipFile(fileobj=io.BytesIO(), mode="w", compresslevel=11), lambda: gzip.GzipFile(fileobj=io.BytesIO(), mode="w").rewind(), lambda: gzip.open(io.BytesIO(), "wt", encoding="nope"), lambda: gzip.open(io.BytesIO(), mode="t").read()):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, str(e)[:90])
raw = io.BytesIO()
with gzip.GzipFile(fileobj=raw, mode="wb", mtime=0) as a:
    a.write(b"first")
with gzip.GzipFile(fileobj=raw, mode="ab", mtime=0) as b:
    b.write(b" second")
print(gzip.decompress(raw.getvalue()), raw.tell() == len(raw.getvalue()))
