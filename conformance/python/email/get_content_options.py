# get_content of text with wrong bytes, other encodings, binary parts and multiparts, and raw payloads.
import email
from email.policy import default

for head, body in (("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit", b"caf\xc3\xa9"), ("Content-Type: text/plain; charset=ascii", b"caf\xe9"), ("Content-Type: text/plain; charset=latin-1\nContent-Transfer-Encoding: quoted-printable", b"caf=E9=\n!"), ("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64", b"Y2Fmw6k="),
                   ("Content-Type: text/plain; charset=nope", b"abc"), ("Content-Type: application/x\nContent-Transfer-Encoding: base64", b"AAEC"), ("Content-Type: image/gif", b"raw"), ("Content-Type: text/html", b"<p>"), ("", b"bare"), ("Content-Type: text/plain; charset=iso-2022-jp", b"\x1b$B$\"\x1b(B")):
    m = email.message_from_bytes(head.encode() + b"\n\n" + body, policy=default)
    for kw in ({}, {"errors": "ignore"}):
        try:
            print(head.replace("\n", "; "), kw, ascii(m.get_content(**kw)))
        except Exception as e:
            print(head.replace("\n", "; "), kw, type(e).__name__, ascii(str(e)))
m = email.message_from_string("Content-Type: multipart/mixed; boundary=b\n\n--b\n\nx\n--b--\n", policy=default)
try:
    m.get_content()
except Exception as e:
    print(type(e).__name__, e)
try:
    m.set_content(5)
except Exception as e:
    print(type(e).__name__, e)
