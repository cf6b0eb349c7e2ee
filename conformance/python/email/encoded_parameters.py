# quote, unquote, encode_rfc2231, decode_rfc2231, collapse_rfc2231_value and decode_params.
from email import utils as u

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for s in ("", "a", '"a"', "<a>", '"a\\"b\\\\c"', '"', "<", '"a', "a>", '""', "<>"):
    print(repr(s), repr(u.unquote(s)), repr(u.quote(s)))
print(u.encode_rfc2231("a b"), u.encode_rfc2231("é", "utf-8"), u.encode_rfc2231("é", "utf-8", "fr"), u.encode_rfc2231("x", None, "en") if False else "", u.decode_rfc2231("utf-8'en'a%20b"), u.decode_rfc2231("plain"), u.decode_rfc2231("a'b"), u.decode_rfc2231("a'b'c'd"))
for value in ("plain", '"quoted"', ("utf-8", "en", "caf\xc3\xa9"), (None, None, "x"), ("nope", "", "x"), ("us-ascii", "", "\xff")):
    show(u.collapse_rfc2231_value, value)
for params in ([("text/plain", "")], [("x", ""), ("a", "1")], [("x", ""), ("a*", "utf-8''%e2%82%ac")], [("x", ""), ("a*0", "one "), ("a*1", "two")], [("x", ""), ("a*1*", "%20two"), ("a*0*", "utf-8'en'one")]):
    print(u.decode_params(params))
show(u.encode_rfc2231, "é", "ascii") if False else None
print(u.make_msgid(domain="x.org").endswith("@x.org>"), ".tag@x.org" in u.make_msgid("tag", "x.org"), u.make_msgid(domain="d") != u.make_msgid(domain="d"))
