# urlsplit, urlparse, urlunsplit, urljoin and urldefrag on every shape, with results' attributes and errors.
from urllib.parse import *

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for url in ("http://user:pa%40ss@Host.Example:8080/p/a;x=1?q=1&r#frag", "//host/path", "/abs?x", "rel/path", "?only", "#frag", "", "mailto:a@b.c", "http://[::1]:80/", "http://h:/", "file:///etc", "HTTP://H/", "http:path", "tel:+1", "x-a.b+c://h", "1http://h", "http://a b/", "//", "http://", "javascript:alert(1)", "http://h/%zz", "http://é/ü?ö", "data:,x", "http://u@h", "http://:p@h", "path:80", "http://h?a#b?c", "http://h/a\nb\tc"):
    s = urlsplit(url)
    print(repr(url), tuple(s), s.hostname, s.username, s.password, s.geturl(), tuple(urlparse(url))[2:4], tuple(urldefrag(url)))
    show(lambda: s.port)
for url in ("http://h:99999/", "http://h:x/", "http://h:-1/"):
    show(lambda: urlsplit(url).port)
for url in ("http://[::1", "http://::1]/", "http://[nope/"):
    show(urlsplit, url)
base = "http://a/b/c/d;p?q"
for ref in ("g:h", "g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "g#s", ";x", "g;x", "", ".", "./", "..", "../", "../g", "../..", "../../g", "../../../g", "/./g", "/../g", "g.", "..g", "./../g", "g/./h", "g/../h", "http:g", "g;x=1/../y", "http://z/y/..", "?", "mailto:x"):
    print(ref, urljoin(base, ref))
print(urljoin("", "a"), urljoin("a", ""), urljoin("x/y", "z"), urljoin(b"http://a/b", b"c"), urljoin("mailto:a", "b"), urljoin("http://a", "b", allow_fragments=False), urlsplit("//h/p", scheme="https").scheme, urlsplit("a#b", allow_fragments=False), urlsplit(b"http://h/p"), urlunsplit(("http", "h", "p", "q", "f")), urlunsplit(["", "", "/p", "", ""]), urlunparse(("http", "h", "/p", "x", "q", "f")), urlsplit("http://h/p")._replace(path="/z").geturl(), urlparse("http://h")._fields, urlsplit("http://h/é").encode("utf-8").path, urlsplit(b"http://h/").decode())
show(urljoin, "a", b"b")
show(urlsplit, 5)
show(urlunsplit, ("a",))
show(urlsplit)
