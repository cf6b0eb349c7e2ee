# Names of characters and back, defaults, aliases and what has no name.
import unicodedata

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for c in "aZ0 é€ß漢가힣😀\u0301\u200d½Ⅷ\U0001F1EB\ufffd":
    print(ascii(c), unicodedata.name(c), unicodedata.lookup(unicodedata.name(c)) == c)
for c in ("\0", "\n", "\ue000", "\uffff", "\U0010ffff", "\ud800", "\u0378"):
    print(ascii(c), unicodedata.name(c, None), unicodedata.name(c, "none at all"))
    show(unicodedata.name, c)
for name in ("latin small letter a", "LATIN SMALL LETTER A WITH ACUTE", "CJK UNIFIED IDEOGRAPH-4E2D", "cjk unified ideograph-20000", "HANGUL SYLLABLE GAG", "SNOWMAN", "NULL", "LINE FEED", "BEL", "NBSP", "LATIN CAPITAL LETTER GHA", "no such name", "", "CJK UNIFIED IDEOGRAPH-0041", "HANGUL SYLLABLE XYZ"):
    try:
        print(name, ascii(unicodedata.lookup(name)))
    except KeyError as e:
        print(e)
show(unicodedata.name, "ab")
show(unicodedata.name, "")
show(unicodedata.name, 5)
show(unicodedata.name)
show(unicodedata.lookup, 5)
