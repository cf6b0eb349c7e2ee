# urljoin: the examples of RFC 3986 and beyond, dots, schemes, queries, bytes.
from urllib.parse import urljoin

base = "http://a/b/c/d;p?q"
for url in ("g:h", "g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "g#s", "g?y#s", ";x", "g;x", "g;x?y#s", "", ".", "./", "..", "../", "../g", "../..", "../../", "../../g", "../../../g", "../../../../g", "/./g", "/../g", "g.", ".g", "g..", "..g", "./../g", "./g/.", "g/./h", "g/../h", "g;x=1/./y", "g;x=1/../y", "g?y/./x", "g?y/../x", "g#s/./x", "g#s/../x", "http:g", "mailto:x@y"):
    print(url, "->", urljoin(base, url))
for pair in (("", "x"), ("x", ""), ("a/b", "c"), ("/a/b", "../c"), ("a", "?x"), ("http://h", "p"), ("http://h/a?x", "?y"), ("http://h/a#x", "#y"), ("mailto:a@b", "c"), ("http://h/a/", "//o/"), ("svn://h/a/b", "c"), ("unknown://h/a", "b"), ("file:///a/b", "c"), ("http://h/a//b", "c"), ("http://h/a", "b//c"), (b"http://h/a/", b"b"), ("http://h", b"x"), ("s", "s://t")):
    try:
        print(pair, urljoin(*pair), urljoin(*pair, allow_fragments=False))
    except TypeError as e:
        print(pair, e)
