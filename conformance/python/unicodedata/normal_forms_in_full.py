# normalize and is_normalized: the four forms of many texts, wrong forms and kinds.
import unicodedata as u

texts = ("", "plain", "\u00e9", "e\u0301", "\u1e69", "s\u0323\u0307", "s\u0307\u0323", "\ufb01", "\u2126", "\uac00", "\u1100\u1161", "\u1100\u1161\u11a8", "\u0344", "\u212b", "\u2460", "\u00bd", "\u3392", "\ufdfa", "\u0958", "\u2adc", "\U0001d15e", "a\u0315\u0300\u05ae\u0062", "\u1e9b\u0323", "\ud800", "q\u0307\u0323", "\u0f43")
for text in texts:
    forms = [u.normalize(f, text) for f in ("NFC", "NFD", "NFKC", "NFKD")]
    print(ascii(text), *[ascii(f) for f in forms], [u.is_normalized(f, text) for f in ("NFC", "NFD", "NFKC", "NFKD")])
for args in (("nfc", "a"), ("", "a"), ("NFC",), ("NFC", 5), (5, "a"), ("NFC", b"a"), ("NFX", ""), ("NFX", "\xe9")):
    for f in (u.normalize, u.is_normalized):
        try:
            print(f.__name__, args, ascii(f(*args)))
        except Exception as e:
            print(f.__name__, args, type(e).__name__, e)
long = "e" + "\u0301" * 50 + "\u0323"
print(len(u.normalize("NFC", long)), len(u.normalize("NFD", long)), u.normalize("NFC", long)[:2] == "\u1eb9\u0301")
