# Addresses, dates and parameters.
import datetime
from email import utils
from email.headerregistry import Address, Group

for text in ("a@b.c", "Ann <a@b.c>", '"Doe, J." <j@d.e>', "a@b.c (Ann)", "<a@b.c>", "", "Ann", "=?utf-8?q?=C3=A9?= <x@y.z>",
             "Ann B. C <a@b.c>", "a b@c.d"):
    print(repr(text), utils.parseaddr(text))
print(utils.getaddresses(["a@b.c, Ann <d@e.f>", '"Q, R" <q@r.s>']))
for pair in (("Ann", "a@b.c"), ("", "a@b.c"), ("Doe, J.", "j@d.e"), ('q"uote', "x@y.z"), ("Ünï", "u@n.i")):
    print(utils.formataddr(pair))
print(utils.formatdate(0), utils.formatdate(1e9, usegmt=True), utils.formatdate(1e9, localtime=True))
when = datetime.datetime(2024, 2, 29, 1, 2, 3)
print(utils.format_datetime(when), utils.format_datetime(when.replace(tzinfo=datetime.timezone.utc)),
      utils.format_datetime(when.replace(tzinfo=datetime.timezone.utc), usegmt=True),
      utils.format_datetime(when.replace(tzinfo=datetime.timezone(datetime.timedelta(hours=-3, minutes=-30)))))
for text in ("Thu, 29 Feb 2024 01:02:03 +0000", "29 Feb 2024 01:02 EST", "Thu, 29 Feb 24 1:02:03 GMT", "29 Feb 2024 01:02:03 -0000",
             "nonsense", "", "Mon, 1 Jan 1990 00:00:00"):
    print(repr(text), utils.parsedate_tz(text), utils.parsedate(text))
    try:
        print(utils.parsedate_to_datetime(text))
    except Exception as e:
        print(type(e).__name__, e)
print(utils.mktime_tz(utils.parsedate_tz("Thu, 29 Feb 2024 01:02:03 +0200")))
print(utils.quote('a"b\\c'), utils.unquote('"a\\"b"'), utils.unquote("<x>"), utils.encode_rfc2231("é x", "utf-8", "en"),
      utils.decode_rfc2231("utf-8'en'%C3%A9"), utils.collapse_rfc2231_value(("utf-8", "en", "x")))
for address in (Address("Ann", "a", "b.c"), Address(addr_spec="x@y.z"), Address("Doe, J.", "j d", "e.f"), Address()):
    print(repr(address), str(address), address.addr_spec, address == Address("Ann", "a", "b.c"))
print(Group("team", [Address("A", "a", "b.c")]), repr(Group()), str(Group("empty", [])))
