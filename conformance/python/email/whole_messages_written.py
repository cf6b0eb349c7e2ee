# as_string, as_bytes, str and bytes: line ends, header lengths, unixfrom, From lines in bodies, bytes that are no text.
import email
from email.message import EmailMessage
from email.policy import SMTP, HTTP, compat32, default

m = EmailMessage()
m["From"] = "J\xf6rg <j@x.de>"
m["To"] = ", ".join("person%d@example.com" % i for i in range(5))
m["Subject"] = "A subject that is somewhat long, so that it must be folded: \u20ac and more"
m["X-Long"] = "x" * 100
m.set_content("From here\n>From there\n.dot\ncaf\xe9\n")
for policy in (None, SMTP, HTTP, default.clone(max_line_length=40), default.clone(utf8=True), default.clone(cte_type="7bit"), compat32):
    print(ascii(m.as_string(policy=policy) if policy else m.as_string()))
    print(m.as_bytes(policy=policy) if policy else m.as_bytes())
print(ascii(str(m) == m.as_string()), bytes(m) == m.as_bytes(), m.as_string(unixfrom=True).startswith("From nobody "), ascii(m.as_string(maxheaderlen=30))[:80])
m.set_unixfrom("From me today")
print(m.as_string(unixfrom=True).split("\n")[0], m.get_unixfrom())
raw = email.message_from_bytes(b"Subject: caf\xe9\nFrom: x@y\n\nbody \xff\n")
print(ascii(raw.as_string()), raw.as_bytes(), ascii(str(raw["subject"])), ascii(raw.get_payload()))
raw = email.message_from_bytes(b"Subject: caf\xe9\n\nbody \xff\n", policy=default)
print(ascii(raw.as_string()), raw.as_bytes(), ascii(raw["subject"]), raw["subject"].defects)
