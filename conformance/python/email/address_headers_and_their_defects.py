# Address headers: names, comments, quotes, routes, groups, lists with holes, and what is wrong with each.
from email.headerregistry import HeaderRegistry
from email.policy import default

make = HeaderRegistry()
for text in ("", "a@b.c", "Foo <foo@bar.com>", '"Foo, Bar" <foo@bar.com>', "foo@bar.com, x@y.z", "Group: a@b.c, D <d@e.f>;", "Empty:;", "=?utf-8?q?J=C3=B6rg?= <j@x.de>", "J\xf6rg <j@x.de>", "a@b.c,,d@e.f", "<a@b.c>", "a", "@b.c", "a@b@c",
             "a b <c@d.e>", "(comment) a@b.c (more)", "Foo (c) <a@b.c>", '"quoted local"@d.e', "foo@[127.0.0.1]", "<@route.com:a@b.c>", "x@y (a (nested) comment)", "foo.@bar.com", ".foo@bar.com", "a..b@c.d", "a@\u4e2d.com", "\u4e2d@x.com",
             "A. B. <a@b.c>", "Group: ;, x@y.z", "a;b", "Foo <foo@bar.com", "<>", "foo <>", '"unclosed <a@b.c>', "a\\b@c.d", '"a\\"b" <c@d.e>', "a . b @ c . d", "(only a comment)", "Friends: a@b, (none), c@d;"):
    h = make("To", text)
    print(ascii(text), "->", ascii(h), [f"{type(d).__name__}: {d}" for d in h.defects])
    print("   ", ascii(h.addresses), ascii(h.fold(policy=default)))
