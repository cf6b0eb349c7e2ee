# calcsize in each byte order: native alignment with its padding, standard sizes without.
import struct

for code in "xcbB?hHiIlLqQnNefdPsp":
    sizes = []
    for order in ("", "@", "=", "<", ">", "!"):
        try:
            sizes.append(struct.calcsize(order + code))
        except struct.error as e:
            sizes.append(str(e))
    print(code, sizes)
for fmt in ("bi", "ib", "bib", "bq", "qb", "hq", "bh", "bhb", "cP", "?d", "b0i", "b0q", "bb0h", "3bi", "=bi", "<bq", ">hb", "2x i", "0s", "5sxxxi", "i0i", "llh0l", "@llh0l", "", "0i", " i ", "3p"):
    print(repr(fmt), struct.calcsize(fmt))
