# ucd_3_2_0: names, texts of wrong calls, what its class shows.
import unicodedata as u
o=u.ucd_3_2_0
for n in ['LATIN SMALL LETTER GHA','KEYCAP DIGIT ONE','LATIN SMALL LETTER A','CJK UNIFIED IDEOGRAPH-9FFF','CJK UNIFIED IDEOGRAPH-4E00','CJK UNIFIED IDEOGRAPH-30000','HANGUL SYLLABLE GAG','LATIN CAPITAL LETTER SHARP S','GRINNING FACE','NULL']:
    try: print(n, ascii(o.lookup(n)))
    except KeyError as e: print('KeyError',e)
print(o.name('a'), o.name('\u1e9e','no'))
for f in (lambda:o.name('\u1e9e'), lambda:o.name(), lambda:o.category(1), lambda:o.category('ab'), lambda:o.category(), lambda:o.category('a','b'), lambda:o.decimal('x'), lambda:o.digit('x'), lambda:o.numeric('x'), lambda:o.normalize('x','y'), lambda:o.normalize('NFC'), lambda:o.is_normalized('NFC',1), lambda: o.lookup(1), lambda: o.foo, lambda: setattr(o,'x',1), lambda: type(o)(), lambda: o.decomposition(None), lambda: type(o).category('a'), lambda: type(o).category(o,'a'), lambda: type(o).category(), lambda: setattr(o,'unidata_version','2'),lambda: o.name('a',default=1), lambda: delattr(o,'name')):
    try: print(ascii(f()))
    except Exception as e: print(type(e).__name__, e)
print(o.is_normalized('NFC','\u1e9e'), o.is_normalized('NFD','\u00e9'), o.unidata_version)
print(ascii(o.normalize('NFC','\U00011099\U000110ba')), ascii(u.normalize('NFC','\U00011099\U000110ba')))
print(ascii(o.normalize('NFD','\U0001109a')), ascii(u.normalize('NFD','\U0001109a')))
try:
    class X(u.UCD): pass
except TypeError as e: print(e)
print(u.UCD.unidata_version, u.UCD.category, u.ucd_3_2_0.name.__qualname__, u.UCD, u.UCD.__name__)
print(sorted(n for n in dir(o) if not n.startswith("__")))
print(ascii(u.normalize("NFKC", "\U0001e030")))
