# The codecs idna and punycode.
import codecs


def show(f, *args):
    try:
        print(ascii(f(*args)))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))


for text in ("b\xfccher", "\u4ed6\u4eec\u4e3a\u4ec0\u4e48", "plain", "", "-> $1.00 <-",
             "Pro\u010dprost\u011bnemluv\xed\u010desky", "\U0001f600a\U0001f601", "\xfc-\xfc"):
    show(text.encode, "punycode")
    show(text.encode("punycode").decode, "punycode")
for data in (b"bcher-kva", b"xn--w&", b"a-", b"-", b"99999", b"ab\xff-kva", b"Bcher-KVA"):
    show(data.decode, "punycode")
    show(data.decode, "punycode", "ignore")
    show(data.decode, "punycode", "replace")
for host in ("python.org", "pyth\xf6n.org", "stra\xdfe.de", "\u65e5\u672c\u3002jp", "a.b.", "", ".",
             "a..b", "x" * 64, "x" * 63 + ".com", "\xfc" * 60, "xn--\xfc", "a\u200bb\xfc.de",
             "\u0627\u0628c", "\u05d0\u05d11", "\ufb01x.com", "A\xc4.COM", "\xe4 \u2028"):
    show(host.encode, "idna")
for data in (b"python.org", b"xn--pythn-mua.org", b"xn--pythn-mua.org.", b"xn--w&.de", b"",
             b"XN--pythn-mua.org", b"xn--zzzzzzz", b"a\xff", b"xn--a-\xff"):
    show(data.decode, "idna")
show("a\xfc".encode, "idna", "ignore")
show(b"a".decode, "idna", "replace")
encoder = codecs.getincrementalencoder("idna")()
print([encoder.encode(c) for c in "\xe4x.org."] + [encoder.encode("", True)])
decoder = codecs.getincrementaldecoder("idna")()
print([decoder.decode(bytes([c])) for c in b"xn--xample-9ta.org"] + [decoder.decode(b"", True)])
print(list(codecs.iterencode("pyth\xf6n.org.", "idna")), list(codecs.iterdecode(
    [bytes([c]) for c in b"xn--pythn-mua.org."], "idna")))
