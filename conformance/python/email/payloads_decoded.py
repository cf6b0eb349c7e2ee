# get_payload of every transfer encoding, damaged ones too, and of multipart messages.
from email import message_from_bytes, message_from_string as parse

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for cte, body in (("7bit", "plain\n"), ("8bit", "plain"), ("quoted-printable", "caf=C3=A9=\n soft"), ("base64", "aGVsbG8="), ("base64", "aGVs\nbG8"), ("base64", "aGVsbG8"), ("BASE64", "aGk="), ("x-uuencode", "begin 644 f\n%:&5L;&\\ \n`\nend\n"), ("uuencode", "begin 644 f\n%:&5L;&\\\n`\nend\n"), ("x-uuencode", "no begin"), ("binary", "x"), ("unknown", "y")):
    m = parse(f"Content-Transfer-Encoding: {cte}\n\n{body}")
    print(cte, repr(m.get_payload()), m.get_payload(decode=True))
m = message_from_bytes(b"Content-Type: text/plain; charset=latin-1\nContent-Transfer-Encoding: 8bit\n\ncaf\xe9")
print(m.get_payload(), m.get_payload(decode=True))
m = parse("Content-Type: multipart/mixed; boundary=B\n\npre\n--B\n\none\n--B\nContent-Type: text/html\n\n<p>two</p>\n--B--\npost")
print(m.is_multipart(), len(m.get_payload()), m.get_payload(0).get_payload(), m.get_payload(1).get_content_type(), m.get_payload(decode=True), m.preamble, m.epilogue, [p.get_content_type() for p in m.walk()], m.defects)
show(m.get_payload, 5)
show(parse("\nx").get_payload, 0)
n = parse("\nx"); n.set_payload("é", "utf-8"); print(n["content-transfer-encoding"], n.get_payload(), n.get_payload(decode=True), n.get_content_charset())
show(n.attach, "x")
n.set_payload(None); n.attach(parse("\nsub")); print(len(n.get_payload()))
