# unicodedata: properties and normal forms.
import unicodedata as u, random
random.seed(3)
cs = [random.randrange(0x3000) for _ in range(400)] + list(b"aA1 ~") + [0xBD, 0xB2, 0x2460, 0x246A, 0x2167, 0xE9, 0x1E9B, 0xAC00, 0xFB01, 0x4E00, 0x3042, 0xFF21, 0x1F600, 0x660, 0x1EA4]
for c in cs:
    if c in (0x1c6,): continue
    s = chr(c)
    print(hex(c), u.category(s), u.combining(s), u.mirrored(s), u.bidirectional(s), u.east_asian_width(s), u.decimal(s, None), u.digit(s, None), u.numeric(s, None) if c < 0x2000 else "", u.decomposition(s), *[ascii(u.normalize(f, s)) for f in ("NFC", "NFD", "NFKC", "NFKD")])
print(u.name("é"), u.name("☃"), u.name("A"), u.lookup("SNOWMAN"), u.is_normalized("NFC", "e\u0301"), ascii(u.normalize("NFKC", "ﬁ e\u0301 ½ Å")))
for f in (lambda: u.name("\x00"), lambda: u.lookup("NOPE"), lambda: u.category("ab"), lambda: u.decimal("x"), lambda: u.normalize("X", "a")):
    try: f()
    except (ValueError, KeyError, TypeError) as e: print(type(e).__name__, e)
