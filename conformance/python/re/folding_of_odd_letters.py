# IGNORECASE where letters have more than two forms, in literals, sets and ranges; re.ASCII beside.
import re

pairs = [("k", "\u212a"), ("K", "\u212a"), ("\u212a", "k"), ("s", "\u017f"), ("\u017f", "S"),
         ("i", "\u0131"), ("I", "\u0131"), ("i", "\u0130"), ("\u0130", "i"), ("\u0131", "I"),
         ("\xb5", "\u03bc"), ("\u03bc", "\xb5"), ("\xdf", "\u1e9e"), ("\u1e9e", "\xdf"),
         ("\ufb05", "\ufb06"), ("\ufb06", "\ufb05"), ("\xe5", "\u212b"), ("\u03b8", "\u03d1"),
         ("\u03c9", "\u2126"), ("\u03c2", "\u03c3"), ("\u03a3", "\u03c2"), ("\u01c6", "\u01c5"),
         ("\u03b2", "\u03d0"), ("\u1f34", "\u1f3c"), ("\u0390", "\u1fd3"), ("\u1fb3", "\u1fbc"),
         ("\u1e61", "\u1e9b"), ("\u2167", "\u2177"), ("\u24d0", "\u24b6"), ("\u13ae", "\uab7e")]
for a, b in pairs:
    print(ascii(a), ascii(b), [bool(re.match(p, b, re.I)) for p in
                               (a, f"[{a}]", f"[^{a}]", f"(?i:{a})", f"x?{a}")],
          bool(re.match(a, b)), bool(re.match(f"(?-i:{a})", b, re.I)))
for pattern, text in (("[a-z]", "\u212a"), ("[a-z]", "\u017f"), ("[A-Z]", "\u0131"),
                      ("[a-h]", "\u0130"), ("[^a-z]", "\u0131"), ("[j-l]", "K"),
                      ("[\u0130-\u0131]", "i"), ("[\U00010428-\U0001044f]", "\U00010400"),
                      ("(?a:k)", "\u212a"), ("(?a)s", "\u017f"), ("(?a)K", "k"), ("(?a)i", "\u0131"),
                      ("istanbul", "\u0130STANBUL"), ("ISTANBUL", "\u0131stanbul")):
    print(pattern.encode("ascii", "backslashreplace"), ascii(text),
          bool(re.fullmatch(pattern, text, re.I)))
print(re.sub("i", "*", "I i \u0130 \u0131", flags=re.I), re.findall("(?i)[i]+", "iI\u0131x\u0130"))
for call in (lambda: re.compile("(?au)a"), lambda: re.compile("(?iaL)a"),
             lambda: re.compile(r"\N{NOPE}"), lambda: re.compile(r"\N{}"),
             lambda: re.compile(r"\N{DIGIT"), lambda: re.compile(rb"\N{DIGIT ONE}")):
    try:
        print(call())
    except (re.error, ValueError) as e:
        print(type(e).__name__, e)
print(re.findall(r"[\N{DIGIT ZERO}-\N{DIGIT NINE}]+|\N{ETHIOPIC SYLLABLE SEE}", "12\u1234x"))
