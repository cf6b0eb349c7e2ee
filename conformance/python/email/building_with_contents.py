# EmailMessage: set_content, add_alternative, add_attachment, add_related, bodies, attachments and what is refused.
from email.message import EmailMessage

m = EmailMessage()
m["Subject"], m["From"], m["To"] = "Hi", "a@x.org", "b@x.org, c@y.org"
m.set_content("plain text\n")
print(m.get_content_type(), repr(m.get_content()), m.is_attachment(), m.is_multipart(), m["MIME-Version"], m["Content-Transfer-Encoding"])
m.add_alternative("<p>html</p>", subtype="html")
print(m.get_content_type(), [p.get_content_type() for p in m.walk()], m.get_body(("plain",)).get_content(), m.get_body(("html",)).get_content(), m.get_body().get_content_type(), m.get_body(("nothing",)))
m.add_attachment(b"data", maintype="application", subtype="octet-stream", filename="f.bin")
m.add_attachment("text part", filename="t.txt")
print(m.get_content_type(), [p.get_content_type() for p in m.iter_parts()], [(p.get_filename(), p.get_content_disposition(), p.get_content()) for p in m.iter_attachments()])
m.get_body(("html",)).add_related(b"GIF", "image", "gif", cid="<c1>")
print([p.get_content_type() for p in m.walk()])
for f in (lambda: EmailMessage().get_content(), lambda: m.set_content(5), lambda: EmailMessage().set_content(b"x"), lambda: EmailMessage().set_content(b"x", "application"), lambda: EmailMessage().set_content("x", cte="nope"), lambda: EmailMessage().set_content("é", charset="ascii"), lambda: m.add_alternative("x"), lambda: m.add_related("x"), lambda: m.get_content()):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
n = EmailMessage(); n.set_content("é\n" * 3); print(n["Content-Transfer-Encoding"], n.get_content(), n.get_payload(decode=True))
n = EmailMessage(); n.set_content("x" * 100, cte="quoted-printable", headers=["X-A: 1", "X-B: 2"], disposition="inline", filename="n.txt", params={"k": "v"}); print(n["content-type"], n["content-disposition"], n["X-A"], n.get_content() == "x" * 100 + "\n")
n.clear_content(); print(n.keys(), n.get_payload()); n["X"] = "kept"; n.clear(); print(n.keys())
