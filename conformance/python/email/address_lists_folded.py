# Where lists of addresses are broken: between addresses, in names, with names that must be encoded.
from email.headerregistry import Address, Group, HeaderRegistry
from email.policy import SMTP, SMTPUTF8, default

make = HeaderRegistry()
many = [Address(f"Person Number {i}", f"p{i}", "example.com") for i in range(6)]
foreign = [Address("J\xf6rg M\xfcller", "j", "x.de"), Address("\u4e2d\u6587 \u540d\u5b57", "c", "x.cn"), Address("Plain, Quoted", "q", "x.y")]
for value in (many, foreign, Group("The Team", many[:3]), [Group("Empty"), *foreign], Address("Long Name " * 9, "a", "b.c"), "a" * 60 + "@" + "b" * 60 + ".com", ", ".join("x%d@example.com" % i for i in range(9))):
    h = make("Cc", value)
    for policy in (default, SMTP, SMTPUTF8, default.clone(max_line_length=30)):
        print(ascii(h.fold(policy=policy)))
