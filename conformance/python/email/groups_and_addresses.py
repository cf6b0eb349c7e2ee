# Address and Group: each way to build them, quoting in their texts, equality, what is refused.
from email.headerregistry import Address, Group

for kw in ({"display_name": "Foo", "username": "a", "domain": "b.c"}, {"addr_spec": "a@b.c"}, {"display_name": "A, B", "addr_spec": "x@y.z"}, {"username": "a b", "domain": "c"}, {"addr_spec": "a@b.c", "username": "z"}, {"addr_spec": "bad"}, {"addr_spec": "a@b.c d"}, {"addr_spec": '"a b"@c'}, {"addr_spec": "\xe9@b.c"},
           {"username": "\xe9"}, {"display_name": "x\ny"}, {"addr_spec": "a@b\r.c"}, {}, {"username": "a"}, {"domain": "b"}, {"display_name": "Only"}, {"display_name": 'q"u\\o'}):
    try:
        a = Address(**kw)
        print(ascii(str(a)), ascii(repr(a)), ascii(a.addr_spec), ascii((a.display_name, a.username, a.domain)))
    except Exception as e:
        print(kw, type(e).__name__, ascii(str(e)))
one, two = Address("A", "a", "b"), Address(addr_spec="c@d")
for g in (Group("G", (one, two)), Group(), Group(None, (one,)), Group(None, (one, two)), Group("G x. y", ()), Group(addresses=[two])):
    print(str(g), repr(g), g.display_name, len(g.addresses))
print(one == Address("A", "a", "b"), one == two, Group("G", [one]) == Group("G", (one,)), one == "A <a@b>", Group("G") == 5)
for name in ("username", "display_name"):
    try:
        setattr(one, name, "z")
    except AttributeError:
        print("AttributeError", name)
