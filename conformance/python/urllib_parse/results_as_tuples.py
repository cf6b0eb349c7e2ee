# Result classes: fields, _replace, encode and decode, equality, mixing text and bytes.
from urllib.parse import DefragResult, ParseResult, SplitResult, urldefrag, urlparse, urlsplit, urlunsplit

r = urlsplit("http://h/p?q#f")
print(r, r._fields, r._replace(netloc="other:1").geturl(), r._asdict(), r[1:3], len(r), r == ("http", "h", "/p", "q", "f"), hash(r) == hash(tuple(r)))
print(r.encode(), r.encode().geturl(), r.encode().decode() == r, r.encode("ascii").hostname, type(r.encode()).__name__)
print(SplitResult("a", "b", "c", "d", "e").geturl(), ParseResult("a", "b", "/c", "p", "d", "e").geturl(), SplitResult._make(range(5)))
print(urlparse(b"http://u:p@h:5/p;x?q#f"), urlparse(b"http://u:p@h:5/").port, urlparse(b"http://u:p@h/").username, urlsplit(b"").geturl())
d = urldefrag("http://h/p?q#f")
print(d, d.url, d.fragment, d.geturl(), urldefrag("http://h/p"), urldefrag(b"a#b"), urldefrag("a#"), DefragResult("a", "b").geturl(), d.encode())
scheme, netloc, path, query, fragment = r
print(scheme, fragment)
for call in (lambda: urlunsplit(("a", b"b", "c", "d", "e")), lambda: urlparse(5), lambda: urlsplit(None), lambda: urlsplit("a", b"b"), lambda: urlunsplit(("a", "b")), lambda: SplitResult("a"), lambda: r.decode()):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
