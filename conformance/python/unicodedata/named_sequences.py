# lookup() knows the named sequences, too; name() does not, nor do string literals.
import unicodedata

for name in ("KEYCAP DIGIT ONE", "latin small letter r with tilde", "TAMIL SYLLABLE KSSAU",
             "LATIN SMALL LETTER I WITH MACRON AND GRAVE", "KEYCAP DIGIT TEN", "", "LATIN SMALL LETTER A"):
    try:
        print(name, ascii(unicodedata.lookup(name)))
    except KeyError as e:
        print(type(e).__name__, e)
try:
    unicodedata.name(unicodedata.lookup("KEYCAP DIGIT ONE"))
except TypeError as e:
    print(e)
