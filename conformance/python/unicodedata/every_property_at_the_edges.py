# Each function on characters of every kind, defaults, and what is no character.
import unicodedata as u

for c in "a", "A", "1", "\u00bd", "\u0661", "\u2160", "\u4e00", "\u4e03", "\u3007", "\u00e9", "\u0301", "\ud800", "\ue000", "\uffff", "\U0001f600", "\U0010ffff", "\x00", " ", "(", "\u05d0", "\u200f", "\u0378", "\uac00", "\ufb01", "\u0e33", "\u2126", "\U00020000":
    print(ascii(c), u.category(c), u.bidirectional(c), u.combining(c), u.east_asian_width(c), u.mirrored(c), repr(u.decomposition(c)), u.decimal(c, None), u.digit(c, None), u.numeric(c, None), u.name(c, None))
for f in (u.decimal, u.digit, u.numeric, u.name):
    for args in (("x\u0378",), ("\u0378",), ("",), (5,), (b"a",), ("ab", None), (), ("a", 1, 2)):
        try:
            print(f.__name__, ascii(args), f(*args))
        except Exception as e:
            print(f.__name__, ascii(args), type(e).__name__, e)
for f in (u.category, u.bidirectional, u.combining, u.east_asian_width, u.mirrored, u.decomposition):
    for v in ("", "ab", 5, None):
        try:
            print(f.__name__, f(v))
        except TypeError as e:
            print(f.__name__, e)
