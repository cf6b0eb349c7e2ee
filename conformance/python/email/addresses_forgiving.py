# parseaddr and getaddresses on groups, comments, quotes, routes, literals and malformed fields, strict and not.
from email.utils import formataddr, getaddresses, parseaddr

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

fields = ["a@b.c", "Ann <a@b.c>", '"Ann, B." <a@b.c>', "a@b.c (Ann)", "Ann (note) <a@b.c> (more)", "<a@b.c>", "", " ", "Ann", "Ann Lee", "a@b@c", "a@b@c.d <x@y>", "a b@c.d", "@b.c", "a@", "a@b.c, d@e.f", "list: a@b, c@d;", "group:;", '"quoted\\"in" <a@b.c>', '"a b"@c.d', "a@[1.2.3.4]", "a@[1.2.3.4", "Ann <@r1,@r2:a@b.c>", "a(c)@(d)b.c", "a . b @ c . d", "(only comment)", "Ann <a@b.c", "Ann a@b.c>", "<>", "Ann <>", "a@b.c x", "Ann,B <a@b.c>", "=?utf-8?q?=C3=89?= <a@b.c>", "é <a@b.c>", "a\\@b@c.d", "Mr. X <a@b.c>", "alice@example.org)bob@example.com", "alice@example.org,bob@example.com", "alice@example.org<bob@example.com>", "unbalanced ( <a@b.c>", "a;b@c.d", "a\n <a@b.c>"]
for field in fields:
    print(repr(field), parseaddr(field), parseaddr(field, strict=False), getaddresses([field]), getaddresses([field], strict=False))
print(getaddresses(["a@b, c@d", "E <e@f>"]), getaddresses([]), getaddresses([5]), parseaddr(["a@b.c", "x"]), parseaddr(5), parseaddr(None))
for pair in (("", "a@b"), ("Ann", "a@b"), ("Ann, B", "a@b"), ('An"n', "a@b"), ("A\\n", "a@b"), ("Änn", "a@b"), (None, "a@b"), ("A.", "a@b"), ("日本", "a@b")):
    show(formataddr, pair)
    show(formataddr, pair, "iso-8859-1")
show(formataddr, ("A", "é@b"))
show(formataddr, ("A",))
