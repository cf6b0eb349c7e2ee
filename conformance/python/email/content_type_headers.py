# Content-Type headers: types, parameters in each form of RFC 2231, repeats, junk and defects.
from email.headerregistry import HeaderRegistry
from email.policy import default

make = HeaderRegistry()
for text in ("text/plain", 'text/html; charset="utf-8"; format=flowed', "multipart/mixed; boundary=\"==abc==\"", "text", "text/", "/plain", "", "text/plain; charset", "text/plain; a=b; a=c", "text/plain; name*=utf-8''caf%C3%A9", "text/plain; name*0=ab; name*1=cd",
             "text/plain; name*0*=utf-8''a%20; name*1*=b%C3%A9; name*2=c", "TEXT/PLAIN; CHARSET=ASCII", "text/plain; name=\"caf\xe9.txt\"", "text/plain;name=x.txt ; foo = bar", "text/plain; charset=\"us-ascii", "image/png; name=\"=?utf-8?q?x=C3=A9?=\"", "text/plain (comment); a=b (c)", "foo bar/baz", "text/plain; name*1=x",
             "application/x-foo; name=" + "n" * 90, "text/plain; name*=us-ascii'en'x%20y", "text/plain; name*=nope''x%E9", "text/plain; name*=\"utf-8''x%20y\"", "text/plain; name*=plain", "text/plain;;a=b", "text/plain; name*01=x", "text/plain junk; a=b"):
    h = make("Content-Type", text)
    print(ascii(text), "->", ascii(str(h)), h.content_type, h.maintype, h.subtype, ascii(dict(h.params)))
    print("   ", [f"{type(d).__name__}: {ascii(str(d))}" for d in h.defects], ascii(h.fold(policy=default)))
try:
    h.params["x"] = 1
except TypeError as e:
    print(e)
