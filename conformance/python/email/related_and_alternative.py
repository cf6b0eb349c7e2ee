# add_related, add_alternative and make_*: the trees they give, and conversions that are refused.
from email.message import EmailMessage


def tree(part, depth=0):
    print("  " * depth + part.get_content_type(), part.get("content-disposition"), part.get("content-id"))
    for p in part.iter_parts():
        tree(p, depth + 1)


m = EmailMessage()
m["To"] = "a@b.c"
m.set_content("plain\n")
m.add_alternative("<p>rich <img src='cid:i'></p>\n", subtype="html")
m.get_payload()[1].add_related(b"GIF89a", "image", "gif", cid="<i>")
m.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="x.pdf")
tree(m)
for kinds in (("plain",), ("html",), ("related", "html", "plain"), ("related",), ("html", "plain")):
    body = m.get_body(kinds)
    print(kinds, body and body.get_content_type())
print([p.get_content_type() for p in m.walk()], [p.get_content_type() for p in m.iter_parts()], m["to"], m.is_multipart())
for name in ("make_related", "make_alternative", "make_mixed", "add_related", "add_alternative"):
    try:
        getattr(m, name)(*([b"x", "a", "b"] if name[0] == "a" else []))
        print(name, m.get_content_type())
    except ValueError as e:
        print(name, e)
n = EmailMessage()
n.set_content("x\n")
n.make_related(boundary="R")
n.make_alternative("A")
n.make_mixed("M")
tree(n)
print(n.as_string())
n.clear_content()
print(n.keys(), n.get_payload())
n["X"] = "y"
n.clear()
print(n.keys())
