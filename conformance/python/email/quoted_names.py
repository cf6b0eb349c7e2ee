# Display names in quotes, groups: what the header says, what the message's text says.
from email import message_from_string, policy
from email.headerregistry import Address
from email.message import EmailMessage

for to in ('"John Doe" <j@x.com>', "John Doe <j@x.com>", '"Doe, John" <j@x.com>',
           '"Name" <u@e.com>, "N2" <b@c.d>', '"J. Doe" <a@b.c>', '"Zo\xeb" <z@x.y>',
           'Zo\xeb Doe <z@x.y>, "B" <b@c.d>', 'Group: a@b.c, "D" <d@e.f>;', "Empty: ;",
           'G: x@y.z; , after@it.org, H: "Q" <q@r.s>, t@u.v;', "a@b.c",
           '"quoted \\" q" <a@b.c>'):
    message = EmailMessage()
    message["To"] = to
    header = message["To"]
    print(repr(str(header)), repr(message.as_string()))
    print(header.addresses, [(g.display_name, len(g.addresses)) for g in header.groups])
    if to.isascii():
        parsed = message_from_string("To: " + to + "\n\n", policy=policy.default)
        print(repr(parsed.as_string()), repr(str(parsed["to"])))
message = EmailMessage()
message["To"] = Address("John Doe", "j", "x.com"), Address("Doe, J", "k", "x.com")
print(message.as_string())
