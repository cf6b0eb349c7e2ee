# IGNORECASE over letters with odd case: sharp s, dotless i, Greek, titlecase, ranges and classes, bytes.
import re

for a, b in (("stra\xdfe", "STRASSE"), ("\xdf", "\u1e9e"), ("i", "\u0130"), ("i", "\u0131"), ("I", "\u0131"), ("k", "\u212a"), ("s", "\u017f"), ("\xe5", "\u212b"), ("\u03c3", "\u03c2"), ("\u03a3", "\u03c2"), ("\u01c4", "\u01c5"), ("\u01c6", "\u01c5"), ("\xb5", "\u03bc"), ("\u0390", "\u1fd3"), ("\ufb05", "\ufb06"), ("\u2160", "\u2170"), ("\U00010400", "\U00010428"), ("\xe9", "\xc9"), ("\u0451", "\u0401"), ("\u10d0", "\u1c90"), ("\u13a0", "\uab70")):
    print(ascii(a), ascii(b), bool(re.fullmatch(a, b, re.I)), bool(re.fullmatch(b, a, re.I)), bool(re.fullmatch(f"[{a[-1]}]", b[-1], re.I)), bool(re.fullmatch(a, b, re.I | re.A)), bool(re.fullmatch(f"(?i:{a})", b)))
print([ascii(c) for c in "\xe0\xc0\u0130\u0131\u017f\u212aKkZz" if re.fullmatch("[a-z]", c, re.I)], [ascii(c) for c in "aAzZ\u017f\u212a" if re.fullmatch("[^a-y]", c, re.I)], re.findall("(?i)[\xe0-\xe2]", "\xc0\xc1\xc2\xc3\xe0"), re.findall(b"(?i)[a-c\xe9]", b"ABC\xc9\xe9d"), re.findall(rb"\w", "a\xe9_1".encode("latin-1")), re.findall(r"(?i)(a)\1", "aAAa"))
