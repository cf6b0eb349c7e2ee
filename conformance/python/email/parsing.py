# Parsing with both policies: headers, parts, payloads, defects, walking.
import email
from email import policy, message_from_string, message_from_bytes
from email.message import EmailMessage, Message

TEXT = """From: Ann <ann@example.com>
To: "Bob, B." <bob@example.com>, carol@example.com (Carol)
Subject: =?utf-8?q?H=C3=A9llo?= =?utf-8?b?IHfDtnJsZA==?=
Date: Tue, 02 Jan 2024 03:04:05 +0100
X-Folded: one
 two
\tthree
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="XX"; charset=utf-8

preamble
--XX
Content-Type: text/plain; charset="utf-8"
Content-Transfer-Encoding: quoted-printable

caf=C3=A9 =
joined
--XX
Content-Type: text/html; charset=iso-8859-1
Content-Transfer-Encoding: base64

PHA+6Twvcd4=
--XX
Content-Type: application/pdf; name="a b.pdf"
Content-Disposition: attachment; filename="a b.pdf"
Content-Transfer-Encoding: base64

JVBERg==
--XX
Content-Type: message/rfc822

Subject: inner

inner body
--XX--
epilogue
"""
for pol in (policy.compat32, policy.default):
    m = message_from_string(TEXT, policy=pol)
    print(type(m).__name__, m.is_multipart(), m.keys(), len(m))
    print([str(m[k]) for k in ("from", "TO", "subject", "date", "x-folded", "nope")])
    print(m.get_content_type(), m.get_content_maintype(), m.get_content_subtype(), m.get_boundary(), m.get_content_charset(),
          m.get_charsets(), m.get_param("boundary"), m.get_params())
    print(repr(m.preamble), repr(m.epilogue), m.defects)
    for part in m.walk():
        print(part.get_content_type(), part.get_filename(), part.get_content_disposition(), part.is_multipart(),
              None if part.is_multipart() else (part.get_payload(), part.get_payload(decode=True)))
    print(m.get_payload(0)["content-type"], "subject" in m, "Nope" in m, m.get_all("to"), m.get_all("nope"), m.get("nope", 3))
    assert str(message_from_string(m.as_string(), policy=pol).get_payload(0)) == str(m.get_payload(0))
m = message_from_bytes(TEXT.encode(), policy=policy.default)
print(m["to"].addresses, m["from"].addresses[0].display_name, m["from"].addresses[0].addr_spec, m["date"].datetime)
print(m["content-type"].params["boundary"], m["content-type"].content_type, m["subject"])
print([p.get_content_type() for p in m.iter_attachments()], [p.get_content_type() for p in m.iter_parts()])
print(m.get_body(("plain",)).get_content(), m.get_body().get_content_type(), m.get_body(("html", "plain")).get_content())
for bad in ("no headers at all\n", "Subject x\n\nbody", "Content-Type: multipart/mixed; boundary=Q\n\nnothing here\n",
            "Content-Type: multipart/mixed\n\nbody\n", "Content-Type: multipart/mixed; boundary=Q\n\n--Q\nA: b\n\npart\n",
            " leading: continuation\nA: b\n\nx", "", "A: b", "A: b\r\nC: d\r\n\r\nbody\r\n"):
    m = message_from_string(bad)
    print(repr(bad), m.items(), repr(m.get_payload()) if not m.is_multipart() else len(m.get_payload()),
          [type(d).__name__ for d in m.defects])
m = Message()
m["A"] = "1"
m["a"] = "2"
m.add_header("Content-Disposition", "attachment", filename="x y.txt", size="3")
m.add_header("X-P", None, alone=None, other_name="v")
print(m.items(), m.get_all("A"), m.as_string())
m.replace_header("a", "3")
del m["content-disposition"]
m.set_payload("body\nFrom here\n")
m.set_param("charset", "utf-8")
m.set_type("text/html")
m.set_param("x", "a b")
m.del_param("charset")
print(m.as_string(), bytes(m), m.as_string(unixfrom=True)[:11])
try:
    m.replace_header("zz", "1")
except KeyError as e:
    print(repr(e))
e = EmailMessage()
e["Subject"] = "one"
for call in (lambda: e.__setitem__("Subject", "two"), lambda: e.__setitem__("X", "a\nb"), lambda: e.get_content(),
             lambda: e.set_content(5), lambda: Message().attach(3) or Message().get_payload(1)):
    try:
        print(call())
    except Exception as err:
        print(type(err).__name__, err)
