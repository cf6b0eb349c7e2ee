# Runs of combining characters: canonical order, composition, lone surrogates, long runs.
import unicodedata

TEXTS = ["a\u0301\u0323", "a\u0323\u0301", "e\u0301\u0327\u0302\u0331x\u0331\u0302", "\u0344", "\u1e9b\u0323", "\ud800\u0301é",
         "가각", "\u1100\u1161\u11a8", "\u0958", "\ufdfa", "ﬁ\u0301", "\U0001d15e", "\u0301\u0323a", "Å", "\u212b", "q\u0307\u0323"]
for text in TEXTS:
    for form in "NFC", "NFD", "NFKC", "NFKD":
        print(form, ascii(text), ascii(unicodedata.normalize(form, text)), unicodedata.is_normalized(form, text))
long = "o" + "\u0302\u0323\u0301" * 500
for form in "NFC", "NFD":
    made = unicodedata.normalize(form, long)
    print(len(made), ascii(made[:3]), ascii(made[500:503]), ascii(made[-2:]), made.count("\u0323"))
