# Category, bidirectional class, combining class, width, mirroring and decomposition of a sample of characters.
import unicodedata

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for code in (0, 9, 32, 33, 36, 40, 48, 65, 97, 0xAD, 0xBC, 0xC5, 0xDF, 0x1C5, 0x2B0, 0x300, 0x301, 0x345, 0x378, 0x5D0, 0x627, 0x661, 0xE31, 0x1100, 0x2003, 0x200E, 0x2028, 0x20AC, 0x2167, 0x2208, 0x24EA, 0x3000, 0x3042, 0x4E00, 0xAC00, 0xD800, 0xE000, 0xFB01, 0xFE0F, 0xFF21, 0xFFFF, 0x1D11E, 0x1F600, 0x20000, 0xE0001, 0x10FFFF):
    c = chr(code)
    print(hex(code), unicodedata.category(c), repr(unicodedata.bidirectional(c)), unicodedata.combining(c), unicodedata.east_asian_width(c), unicodedata.mirrored(c), repr(unicodedata.decomposition(c)))
for f in (unicodedata.category, unicodedata.bidirectional, unicodedata.combining, unicodedata.east_asian_width, unicodedata.mirrored, unicodedata.decomposition):
    show(f, "ab")
    show(f, None)
