# add_attachment with bytes, text, messages and parts: types, names, encodings, and what is refused.
from email.message import EmailMessage, MIMEPart

m = EmailMessage()
m["Subject"] = "files"
m.set_content("see below\n")
m.add_attachment(b"\x89PNG\r\n", maintype="image", subtype="png", filename="dot.png")
m.add_attachment("text, caf\xe9\n", filename="note.txt", subtype="markdown")
m.add_attachment(b"data", maintype="application", subtype="octet-stream", filename="na\xefve \u4e2d.bin", cid="<c1@x>", params={"x": "y z"}, headers=["X-One: 1"])
inner = EmailMessage()
inner["Subject"] = "inner"
inner.set_content("hi\n")
m.add_attachment(inner)
m.add_attachment(b"quoted = text\n" * 3, "text", "x-raw", cte="quoted-printable", disposition="inline")
m.set_boundary("BOUNDARY")
print(m.as_string())
for part in m.iter_attachments():
    print(part.get_content_type(), part.get_filename(), part.get_content_disposition(), part.is_attachment(), part["content-transfer-encoding"], part["content-id"])
    print("   ", ascii(part.get_content() if not part.is_multipart() else part.get_content()["subject"]))
for call in (lambda: m.add_attachment(b"x"), lambda: m.add_attachment(5), lambda: m.add_attachment(b"x", "image", "png", cte="nope"), lambda: m.add_attachment(b"x", maintype="text", subtype="a/b"), lambda: m.add_attachment(EmailMessage(), cte="base64"), lambda: m.add_attachment("x", maintype="text")):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
