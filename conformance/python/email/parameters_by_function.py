# email.utils on RFC 2231: encode, decode, collapse, decode_params; make_msgid's shape.
from email.utils import collapse_rfc2231_value, decode_params, decode_rfc2231, encode_rfc2231, make_msgid

for args in (("plain",), ("caf\xe9", "utf-8"), ("a b", "us-ascii", "en"), ("x/y%z", None, "de"), ("caf\xe9", "iso-8859-1")):
    try:
        print(encode_rfc2231(*args))
    except Exception as e:
        print(type(e).__name__, e)
for text in ("utf-8'en'caf%C3%A9", "plain", "a'b", "''x", "utf-8''a'b'c"):
    print(decode_rfc2231(text))
for value in ("plain", ("utf-8", "en", "caf%C3%A9"), ("utf-8", None, "caf\xc3\xa9"), (None, None, "x"), ("nope", None, "x"), '"quoted"'):
    print(ascii(collapse_rfc2231_value(value)))
for params in ([("text/plain", ""), ("a", "b")], [("x", ""), ("n*0", "ab"), ("n*1", "cd")], [("x", ""), ("n*", "utf-8''a%20b")], [("x", ""), ("n*1*", "b%20"), ("n*0*", "utf-8'en'a")], [("x", ""), ("n*0", "a"), ("n*2", "c")]):
    print(decode_params(list(params)))
one, two = make_msgid(), make_msgid("tag", domain="example.com")
print(one[0], one[-1], one != make_msgid(), two.endswith(".tag@example.com>"))
