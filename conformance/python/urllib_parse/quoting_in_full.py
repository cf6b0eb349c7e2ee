# quote, quote_plus and quote_from_bytes: safe characters, encodings, error handlers, kinds of values.
from urllib.parse import quote, quote_from_bytes, quote_plus

print(quote("".join(map(chr, range(32, 127)))), quote_plus("".join(map(chr, range(32, 127)))))
for args, kw in ((("a b/c",), {}), (("a b/c", ""), {}), (("a b/c~", "~ "), {}), (("caf\xe9",), {}), (("caf\xe9",), {"encoding": "latin-1"}), (("\u20ac",), {"encoding": "latin-1", "errors": "replace"}), (("\u20ac",), {"encoding": "latin-1", "errors": "xmlcharrefreplace"}), (("\u20ac",), {"encoding": "latin-1"}), (("\udc80",), {}), (("\udc80",), {"errors": "surrogateescape"}), ((b"a b\xff",), {}), ((b"a",), {"encoding": "utf-8"}), ((b"a",), {"errors": "strict"}), ((bytearray(b"a /"),), {}), (("a/\xe9", "/\xe9"), {}), (("", "x"), {}), ((b"",), {}), ((5,), {}), ((None,), {}), (("x", b"x"), {}), (("a b", b" "), {})):
    for f in (quote, quote_plus):
        try:
            print(f.__name__, args, kw, ascii(f(*args, **kw)))
        except Exception as e:
            print(f.__name__, args, kw, type(e).__name__, e)
for value in (b"a b/\xff", bytearray(b"x y"), "text", 5, memoryview(b"a b")):
    try:
        print(quote_from_bytes(value), quote_from_bytes(value, safe=" "), quote_from_bytes(value, b""))
    except TypeError as e:
        print(e)
