# What the module and its classes refuse, by position, keyword and kind.
import bz2
import io

for call in (lambda: bz2.compress(), lambda: bz2.decompress(), lambda: bz2.compress(data=b"a", bogus=1), lambda: bz2.BZ2File(), lambda: bz2.BZ2File(5), lambda: bz2.BZ2File(io.BytesIO(), "q"), lambda: bz2.BZ2File(io.BytesIO(), compresslevel=10), lambda: bz2.BZ2File(io.BytesIO(), "w", 5), lambda: bz2.open(io.BytesIO(), "x" * 3), lambda: bz2.open(io.BytesIO(), "rt", encoding="nope").read(), lambda: bz2.open(io.BytesIO(b"junk")).read(), lambda: bz2.BZ2File(io.BytesIO(b"")).read(), lambda: bz2.BZ2File(io.BytesIO(bz2.compress(b"abc")[:-3])).read(), lambda: bz2.BZ2File(io.BytesIO(bz2.compress(b"abc")), "r").write(b"x"), lambda: bz2.BZ2File(io.BytesIO(bz2.compress(b"abc"))).seek(5, 9), lambda: bz2.BZ2File(io.BytesIO(), "w").tell(), lambda: bz2.BZ2File(io.BytesIO(), "w").readline()):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
