# Functions of urllib.parse with their options.
import urllib.parse as u


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


for url in ("https://user:pa%20ss@host.org:8080/a/b;p?q=1&q=2#frag", "//host/x", "path?x#y", "mailto:a@b",
            "http://[::1]:80/", "HTTP://Host/%7Ea", "http://h:/", ""):
    p = u.urlsplit(url)
    print(p, p.geturl(), p.hostname, p.username, p.password)
    show(lambda: p.port)
print(u.urlparse("http://a/b;c?d#e"), u.urlunparse(("s", "n", "p", "a", "q", "f")), u.urlunsplit(("", "n", "", "", "")))
show(lambda: u.urlsplit("http://h:99999").port)
show(lambda: u.urlsplit("http://h:x").port)
show(u.urlsplit, "http://[::1/")
show(u.urlsplit, "http://[1.2.3.4]/")
show(u.urlsplit, "http://a[::1]/")
for base, ref in (("http://a/b/c/d;p?q", "g"), ("http://a/b/c/d", "../g"), ("http://a/b", "//h/x"), ("http://a/b?c", "?y"),
                  ("http://a/b/", "./../../g"), ("http://a", "b"), ("", "x"), ("http://a/b", "#s"), ("http://a/b", "")):
    print(u.urljoin(base, ref))
print(u.urldefrag("http://a/b#c"), u.quote("a b/é~"), u.quote("a/b", safe=""), u.quote_plus("a b+c"))
print(u.unquote("a%20b%C3%A9%zz"), u.unquote_plus("a+b%2B"), u.quote_from_bytes(b"\xff a"), u.unquote_to_bytes("%ff%41"))
print(u.quote("\u20ac", encoding="cp1252"), u.unquote("%80", encoding="cp1252"), u.unquote("%ff", errors="ignore"))
print(u.urlencode({"a": 1, "b": [1, 2]}), u.urlencode({"b": [1, 2]}, doseq=True), u.urlencode([("a b", "é")], quote_via=u.quote))
print(u.parse_qs("a=1&a=2&b=&c"), u.parse_qs("a=&b=1", keep_blank_values=True), u.parse_qsl("a=1;b=2", separator=";"))
show(u.parse_qs, "a=1&b", strict_parsing=True)
show(u.parse_qs, "a=1&b=2", max_num_fields=1)
show(u.quote, 3)
show(u.urlencode, 3)
show(u.urljoin, "a", b"b")
print(u.urlsplit(b"http://h/p"), u.urlsplit("http://h/p").encode(), u.urlsplit("http://a/b")._replace(path="/c").geturl())
