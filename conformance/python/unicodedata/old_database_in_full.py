# The database of Unicode 3.2: every property of every character, in digests.
import hashlib
from unicodedata import ucd_3_2_0 as old

TEXTS = old.category, old.bidirectional, old.east_asian_width, old.decomposition
NUMBERS = old.mirrored, old.combining
MAYBE = old.decimal, old.digit, old.numeric, old.name
FORMS = "NFC", "NFD", "NFKC", "NFKD"


def digest(chars):
    sums = []
    for f in TEXTS:
        sums.append("|".join([f(c) for c in chars]))
    for f in NUMBERS:
        sums.append("|".join([str(f(c)) for c in chars]))
    for f in MAYBE:
        sums.append("|".join([str(f(c, None)) for c in chars]))
    for form in FORMS:
        sums.append("|".join([old.normalize(form, c) for c in chars]))
    return [hashlib.md5(s.encode("utf-8", "surrogatepass")).hexdigest()[:6] for s in sums]


for start in [*range(0, 0x3400, 0x400), 0xA000, 0xA400, 0xA800, 0xAC00, 0xD400, 0xF800, 0xFC00,
              0x10000, 0x10400, 0x11000, 0x1D000, 0x1D400, 0x1F300, 0x1E000, 0x2F800, 0xE0000]:
    print(hex(start), *digest([chr(c) for c in range(start, start + 0x400)]))
