# The four normal forms of composed, decomposed, compatible and reordered text.
import unicodedata

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

texts = ["", "abc", "é", "e\u0301", "ﬁ", "Å", "\u212b", "a\u0323\u0307", "a\u0307\u0323", "\u1e69", "가", "\u1100\u1161\u11a8", "\uac00\u11a7", "\uac00\u11c2", "\u1100\u1161\u11a7", "½", "①", "ｱ", "\u3000", "ſ\u0307", "\u0344", "\u0958", "豈", "\U0001d15e", "q\u0307\u0323", "\u0915\u093c", "x" * 5 + "\u0301\u0328"]
for text in texts:
    print(ascii(text), [ascii(unicodedata.normalize(form, text)) for form in ("NFC", "NFD", "NFKC", "NFKD")], [unicodedata.is_normalized(form, text) for form in ("NFC", "NFD", "NFKC", "NFKD")])
show(unicodedata.normalize, "NFX", "a")
show(unicodedata.is_normalized, "nfc", "a")
show(unicodedata.normalize, "NFC", 5)
show(unicodedata.normalize, "NFC")
show(unicodedata.normalize, 1, "a")
text = "abc"
print(unicodedata.normalize("NFC", text) is text)
