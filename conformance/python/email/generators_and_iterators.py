# Generator, BytesGenerator and DecodedGenerator with their options; the functions of email.iterators.
import email
import io
from email.generator import BytesGenerator, DecodedGenerator, Generator
from email.iterators import body_line_iterator, typed_subpart_iterator, _structure
from email.policy import SMTP, default

m = email.message_from_string("Subject: s\nContent-Type: multipart/mixed; boundary=b\n\npre\n--b\n\nFrom one\nline\n--b\nContent-Type: image/gif; name=g.gif\nContent-Transfer-Encoding: base64\n\nR0lG\n--b\nContent-Type: message/rfc822\n\nSubject: inner\n\nx\n--b--\npost\n")
for kw in ({}, {"mangle_from_": False}, {"maxheaderlen": 20}, {"policy": SMTP}):
    out, raw = io.StringIO(), io.BytesIO()
    Generator(out, **kw).flatten(m)
    BytesGenerator(raw, **kw).flatten(m, linesep="\n")
    print(kw, ascii(out.getvalue()), raw.getvalue() == out.getvalue().replace("\r\n", "\n").encode())
out = io.StringIO()
DecodedGenerator(out).flatten(m)
print(ascii(out.getvalue()))
out = io.StringIO()
DecodedGenerator(out, fmt="[%(type)s|%(maintype)s|%(subtype)s|%(filename)s|%(description)s|%(encoding)s]").flatten(m)
print(ascii(out.getvalue()))
print([p.get_content_type() for p in m.walk()], list(body_line_iterator(m)), [p.get_content_type() for p in typed_subpart_iterator(m, "image")], [p.get_content_subtype() for p in typed_subpart_iterator(m, "text", "plain")])
out = io.StringIO()
_structure(m, out)
print(out.getvalue())
g = Generator(io.StringIO(), policy=default)
twin = g.clone(io.StringIO())
print(type(twin).__name__, twin.policy is g.policy)
