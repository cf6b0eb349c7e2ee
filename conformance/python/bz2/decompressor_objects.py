# BZ2Decompressor: max_length and needs_input, eof, unused_data, use after the end.
import bz2

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


data = b"0123456789" * 200
packed = bz2.compress(data)
d = bz2.BZ2Decompressor()
print(d.needs_input, d.eof, d.unused_data)
got = d.decompress(packed + b"tail", max_length=70)
print(len(got), d.needs_input, d.eof)
while not d.eof:
    piece = d.decompress(b"", 500)
    got += piece
    print(len(piece), d.needs_input, d.eof)
print(got == data, d.unused_data)
show(d.decompress, b"")
d = bz2.BZ2Decompressor()
for i in range(len(packed)):
    piece = d.decompress(packed[i:i + 1])
    if piece:
        print(i > 10, piece == data, d.eof)
show(d.decompress, b"more")
d = bz2.BZ2Decompressor()
show(d.decompress, b"this is no stream")
show(bz2.BZ2Decompressor().decompress, "text")
show(bz2.BZ2Decompressor().decompress)
print(bz2.BZ2Decompressor().decompress(b"", max_length=-1), bz2.BZ2Decompressor().decompress(data=b""))
