# idna and punycode: labels, dots, lengths, case, what cannot be a host, in pieces.
import codecs

for text in ("example.com", "b\xfccher.example", "\u4e2d\u6587.com", "FA\xdf.de", "\u3002.com", "a\u3002b", "", ".", "a..b", "a.", "xn--bcher-kva", "\xe9" * 60, "a" * 64, "a" * 63, "-a", "a b", "\u200d", "\u0627\u0031", "A\u0308", "\u2488com", "xn--\xe9"):
    try:
        data = text.encode("idna")
        print(ascii(text), data, ascii(data.decode("idna")))
    except UnicodeError as e:
        print(ascii(text)[:40], type(e).__name__, ascii(str(e))[:100])
for data in (b"xn--bcher-kva.example", b"xn--", b"xn--nope!", b"XN--BCHER-KVA", b"\xe9", b"a.b.", b"", b"xn--a"):
    try:
        print(data, ascii(data.decode("idna")))
    except UnicodeError as e:
        print(data, type(e).__name__, ascii(str(e))[:100])
for text in ("", "abc", "b\xfccher", "\u4e2d\u6587", "a-\xe9", "\xe9\xe9", "-\xe9"):
    data = text.encode("punycode")
    print(ascii(text), data, ascii(data.decode("punycode")))
for data in (b"bcher-kva", b"!", b"a-!", b"\xe9", b"kva", b"-", b"99999999"):
    for errors in ("strict", "ignore", "replace"):
        try:
            print(data, errors, ascii(data.decode("punycode", errors)))
        except UnicodeError as e:
            print(data, errors, ascii(str(e)))
