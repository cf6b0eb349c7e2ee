# zlib, gzip and logging.
import zlib, gzip, io, random
random.seed(1)
d = b"hello world " * 500 + bytes(random.randrange(256) for _ in range(3000))
c = zlib.compress(d)
print(len(c), zlib.decompress(c) == d, zlib.crc32(d), zlib.adler32(d), zlib.crc32(b"a", 5), zlib.compress(b"abc", 0), zlib.decompress(zlib.compress(b"x" * 300000)) == b"x" * 300000)
for bad in (b"", b"abc", c[:-3], c[:50] + b"\xff" + c[51:]):
    try: zlib.decompress(bad)
    except zlib.error as e: print(e)
co = zlib.compressobj(9); z = co.compress(d[:100]) + co.compress(d[100:]) + co.flush()
do = zlib.decompressobj()
print(do.decompress(z[:50]) + do.decompress(z[50:] + b"tail") == d, do.unused_data, do.eof)
do = zlib.decompressobj(); p = do.decompress(z, 10); print(p, len(do.unconsumed_tail) > 0, do.decompress(do.unconsumed_tail, 5))
g = gzip.compress(d, mtime=0); print(gzip.decompress(g) == d, g[:8], gzip.decompress(g + g) == d + d)
for bad in (b"abcdefghijkl", g[:20], g[:-6] + b"xx" + g[-4:]):
    try: gzip.decompress(bad)
    except (OSError, EOFError, zlib.error) as e: print(type(e).__name__, e)
b = io.BytesIO()
with gzip.GzipFile(fileobj=b, mode="wb", mtime=0) as f: f.write(b"line1\nline2\n")
b.seek(0); print(list(gzip.GzipFile(fileobj=b)))
import logging
out = io.StringIO()
logging.basicConfig(stream=out, level=logging.INFO, format="%(levelname)-8s|%(name)s|%(message)s")
log = logging.getLogger("app.db"); log.info("hi %s %d", "x", 3); log.debug("no"); log.warning("w %(a)s", {"a": 1})
child = logging.getLogger("app"); child.setLevel("ERROR"); log.info("gone"); log.error("e"); print(log.parent is child, log.getEffectiveLevel(), log, logging.getLevelName(30), logging.getLevelName("INFO"))
try: 1 / 0
except ZeroDivisionError: log.exception("oops")
h = logging.StreamHandler(out); h.setFormatter(logging.Formatter("{message} {extra}", style="{")); log.addHandler(h); log.propagate = False
log.error("z", extra={"extra": 5}); logging.disable(logging.ERROR); log.error("nope"); log.critical("c", extra={"extra": 1}); logging.disable(0)
class F(logging.Filter):
    def filter(self, r): return "no" not in r.getMessage()
log.addFilter(F()); log.error("no", extra={"extra": 1}); log.error("yes", extra={"extra": 2})
print("\n".join(l for l in out.getvalue().splitlines() if "File" not in l and "~" not in l))
print(logging.Formatter("%(asctime)s %(message)s").usesTime(), logging.makeLogRecord({"msg": "a %s", "args": ("b",)}).getMessage())
