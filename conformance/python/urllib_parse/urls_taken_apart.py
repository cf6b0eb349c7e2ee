# urlparse and urlsplit of ordinary and odd URLs, with default schemes and without fragments.
from urllib.parse import urlparse, urlsplit, urlunparse, urlunsplit

for url in ("http://user:pw@host.com:8080/a/b;p=1?q=2#frag", "//host/path", "/only/path", "path;params?query#f", "", "?q", "#f", "mailto:a@b.c", "http://[::1]:80/x", "HTTP://Host/", "http:", "http:///x", "a:b:c", "1http://x", "http://h?a#b?c", "http://h#f?x/y", "ftp://h/a;type=i",
            "javascript:alert(1)", "x-y.z+1://h", "file:///etc/x", "http://h/;p", "http://h/a;b/c;d", "//", "///", "tel:+1-2", "http://ex\tam\nple/\r x", "  http://x/ ", "http://h:/p", "data:text/plain,x;y?z"):
    r, s = urlparse(url), urlsplit(url)
    print(repr(url), tuple(r), tuple(s), r.geturl(), urlunparse(r) == r.geturl(), urlunsplit(s) == s.geturl())
print(urlparse("//h/p", "https"), urlparse("p#f", allow_fragments=False), urlsplit("h/p?q#f", "x", False), urlparse("//h/p", scheme="https").geturl())
