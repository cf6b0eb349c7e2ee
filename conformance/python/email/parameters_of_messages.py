# get_params, get_param, set_param, del_param, filenames, boundaries, charsets and content types.
from email import message_from_string as parse
from email.message import Message

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

m = parse('Content-Type: text/Plain; Charset="us-ascii"; name*=utf-8\'en\'a%20b; x; y=; z="q\\"r"\nContent-Disposition: attachment; filename="a b.txt"\n\nbody')
print(m.get_content_type(), m.get_content_maintype(), m.get_content_subtype(), m.get_default_type(), m.get_params(), m.get_params(unquote=False), m.get_param("charset"), m.get_param("NAME"), m.get_param("nope"), m.get_param("nope", 5), m.get_param("filename", header="content-disposition"), m.get_filename(), m.get_charset(), m.get_content_charset(), m.get_boundary(), m.get_content_disposition(), m.get_params(header="x-none", failobj="f"))
m.set_param("charset", "utf-8"); m.set_param("new", "v w"); m.set_param("plain", "v", requote=False); m.del_param("x"); m.del_param("none")
print(m["content-type"])
m.set_param("lang", "é", charset="utf-8", language="fr"); print(m["content-type"], m.get_param("lang"))
m.set_type("text/html"); print(m["content-type"].split(";")[0], m.get_content_type())
for bad in ("html", "a/b/c", ""):
    show(m.set_type, bad)
for text in ("Content-Type: broken\n\n", "Content-Type: a/b/c\n\n", "Content-Type: ; x=1\n\n", "\n", "Content-Type: multipart/mixed; boundary=BB\n\n", "Content-Type: text/plain; charset*=utf-8''utf-8\n\n", "Content-Type: foo=one; bar=\"two\"\n\n", "Content-Type: text/plain; name*0=ab; name*1=cd\n\n", "Content-Type: text/plain; name*0*=us-ascii''a%20; name*1=b\n\n", "Content-Disposition: inline; filename*=utf-8''%e2%82%ac.txt\n\n"):
    n = parse(text)
    print(n.get_content_type(), n.get_params(), n.get_filename(), n.get_boundary(), n.get_content_charset(), n.get_content_disposition(), n.is_multipart())
n = Message(); print(n.get_params(), n.get_content_type(), n.set_default_type("message/rfc822"), n.get_content_type())
show(n.set_boundary, "B")
n["Content-Type"] = "multipart/mixed; boundary=old"; n.set_boundary("new b"); print(n["content-type"])
