# What stands behind the data of a member is read when more is asked for.
import gzip
import io

data = b"abcdef" * 500
whole = gzip.compress(data, mtime=0)
for cut in (whole[:-8], whole[:-3], whole[:-4] + b"\1\1\1\1", whole[:-8] + bytes(8), whole + b"\0\0" + whole, whole + b"junk"):
    f = gzip.GzipFile(fileobj=io.BytesIO(cut))
    print(f.read(len(data)) == data, f.tell())
    for size in (1, -1):
        try:
            print(len(f.read(size)))
        except (EOFError, OSError) as e:
            print(type(e).__name__, e)
for n in (0, 1, 2, 5, 9, 10, 12, 15):
    try:
        print(n, gzip.GzipFile(fileobj=io.BytesIO(whole[:n])).read(1))
    except (EOFError, OSError) as e:
        print(n, type(e).__name__, e)
