# The typed headers of the default policy: addresses, groups, dates, content types and their attributes.
from email import message_from_string as parse, policy
from email.headerregistry import Address, Group, HeaderRegistry

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

m = parse("From: Ann Lee <ann@x.org>\nTo: \"B, C\" <b@y.org>, team: d@z.org, E <e@z.org>;\nDate: Wed, 31 Jan 2024 12:34:56 +0100\nSubject: =?utf-8?q?caf=C3=A9?= plain\nContent-Type: text/html; charset=utf-8\nContent-Disposition: attachment; filename=x.txt\nMIME-Version: 1.0\nContent-Transfer-Encoding: 7bit\n\n", policy=policy.default)
print(m["from"], m["from"].addresses, m["from"].addresses[0].display_name, m["from"].addresses[0].username, m["from"].addresses[0].domain, m["to"].addresses, m["to"].groups, m["date"].datetime, m["subject"], m["content-type"].content_type, dict(m["content-type"].params), m["content-type"].maintype, m["content-disposition"].content_disposition, m["mime-version"].version, m["mime-version"].major, m["content-transfer-encoding"].cte, m["subject"].name, m["subject"].defects, type(m["subject"]).__name__)
for args, kw in (((), {}), (("Ann",), {"addr_spec": "a@b"}), (("Ann", "user", "dom"), {}), (("A, B", "u", "d"), {}), (("", "u", "d"), {}), (("", "a b", "d"), {}), (("N", "", ""), {})):
    a = Address(*args, **kw); print(repr(a), str(a), a.addr_spec, a == Address(*args, **kw))
for f in (lambda: Address("A", "u", "d", "x@y"), lambda: Address("a\nb"), lambda: Address(domain="x\r"), lambda: setattr(Address(), "domain", "x")):
    show(f)
g = Group("team", [Address("A", "u", "d"), Address("", "v", "d")]); print(repr(g), str(g), g.display_name, len(g.addresses), Group(None, [Address("", "x", "y")]), Group("empty"))
h = HeaderRegistry(); print(h("To", "a@b").addresses, type(h("X-Odd", "v")).__name__, h("Subject", "s") == "s", h["Date"].__name__, h("Date", "").datetime)
