# Every kind of alias is found by lookup() and \N{}; characters of later versions have no properties.
import unicodedata

for name in ("VS17", "variation selector-1", "VS1", "EOM", "ALERT", "PAD", "IND", "LATIN SMALL LETTER GHA",
             "BYTE ORDER MARK", "HOP", "END OF GUARDED AREA", "PRIVATE USE ONE", "TIFINAGH LETTER YAN"):
    try:
        print(name, ascii(unicodedata.lookup(name)))
    except KeyError as e:
        print(e)
print(ascii("\N{VS256}\N{PRESENTATION FORM FOR VERTICAL RIGHT WHITE LENTICULAR BRACKET}\N{sgc}"))

for c in "\u0cf3\u0ece\U00011f50\U0001d2c0\U0001df25\U0001e4f0\U0001fae8\U00031350\U0002b739":
    print(ascii(c), repr(c), c.isalpha(), c.isdigit(), c.isnumeric(), c.islower(), c.isprintable(),
          c.isidentifier(), ("a" + c).isidentifier(), unicodedata.category(c),
          unicodedata.bidirectional(c), unicodedata.name(c, None))
try:
    int("\U00011f51")
except ValueError as e:
    print(e)
for c in "\u2e2f\u1885\u2118\u212e\u309b\ufe70\u0eb3\u00b7\u19da":
    print(ascii(c), c.isidentifier(), ("a" + c).isidentifier())
