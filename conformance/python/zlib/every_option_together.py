# Levels, window sizes, memory levels and strategies in all combinations: each stream comes back.
import zlib

data = b"abcabcabd" * 50 + bytes(range(256)) + b"\0" * 300
count = total = 0
for level in (0, 1, 6, 9):
    for wbits in (9, 12, 15, -9, -15, 25, 31):
        for mem in (1, 8, 9):
            for strategy in (0, 1, 2, 3, 4):
                c = zlib.compressobj(level, zlib.DEFLATED, wbits, mem, strategy)
                out = c.compress(data) + c.flush()
                d = zlib.decompressobj(wbits)
                assert d.decompress(out) == data and d.eof and not d.unused_data, (level, wbits, mem, strategy)
                assert zlib.decompress(out, wbits) == data
                count += 1
print(count)
