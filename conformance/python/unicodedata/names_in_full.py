# name and lookup: aliases, sequences, syllables, ideographs, case and space, and names that are none.
import unicodedata as u

for name in ("LATIN SMALL LETTER A", "latin small letter a", "LATIN  SMALL LETTER A", "HANGUL SYLLABLE GAG", "HANGUL SYLLABLE", "CJK UNIFIED IDEOGRAPH-4E00", "CJK UNIFIED IDEOGRAPH-4e00", "CJK UNIFIED IDEOGRAPH-XXXX", "CJK UNIFIED IDEOGRAPH-20000", "NULL", "NEW LINE", "LF", "BEL", "ALERT", "LATIN CAPITAL LETTER GHA", "LATIN CAPITAL LETTER OI", "GRINNING FACE", "SNOWMAN", "", "NOPE", "EURO SIGN ", "\xe9", "BRAILLE PATTERN DOTS-1234"):
    try:
        print(ascii(name), ascii(u.lookup(name)))
    except Exception as e:
        print(ascii(name), type(e).__name__, ascii(str(e)))
for v in (5, None, b"SNOWMAN"):
    try:
        print(u.lookup(v))
    except TypeError as e:
        print(e)
print([u.name(chr(c), "-") for c in (0x41, 0x4e00, 0x9fff, 0xa000, 0xac00, 0xd7a3, 0x1f600, 0xf900, 0x17000, 0x1b170, 0x3400, 0x20000, 0x2a6df, 0x30000, 0xe0001, 0x1f1e6)])
print("\N{SNOWMAN}", "\N{LATIN SMALL LETTER E WITH ACUTE}", u.unidata_version)
