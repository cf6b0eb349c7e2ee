# email.utils on addresses: formataddr, parseaddr, getaddresses, quote and unquote.
from email.utils import formataddr, getaddresses, parseaddr, quote, unquote

for pair in (("", "a@b.c"), ("Foo", "a@b.c"), ("Foo Bar", "a@b.c"), ("Foo, Bar", "a@b.c"), ('Q "x"', "a@b.c"), ("J\xf6rg", "j@x.de"), ("Back\\slash", "a@b"), ("(c)", "a@b"), (None, "a@b"), ("x", "\xe9@b.c"), ("x", "")):
    try:
        print(ascii(pair), ascii(formataddr(pair)), ascii(formataddr(pair, "iso-8859-1")))
    except Exception as e:
        print(ascii(pair), type(e).__name__, ascii(str(e)))
for text in ("a@b.c", "Foo <a@b.c>", '"Foo, Bar" <a@b.c>', "a@b.c (Foo)", "<a@b.c>", "", "Foo", "a b@c", "Foo <a@b.c> junk", "a@b, c@d", "group: a@b;", "<a@b", '"x" "y" <a@b>', "a@[1.2.3.4]", "=?utf-8?q?x?= <a@b>", "a . b @ c", "Foo\n <a@b>"):
    print(ascii(text), parseaddr(text))
print(getaddresses(["a@b.c, Foo <x@y>", "", "g: p@q, r@s;", "(c) z@w"]), getaddresses([]))
for text in ('a"b\\c', "plain", '"q"', "<a>", '"', '"a\\"b\\\\"'):
    print(text, quote(text), unquote(text))
