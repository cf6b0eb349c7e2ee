# urllib.parse.
from urllib.parse import quote, unquote, quote_plus, unquote_plus, urlencode, parse_qs, parse_qsl, urlparse, urlsplit, urljoin, urlunparse
print(quote("a b/c?d=é&"), quote("a/b", safe=""), unquote("a%20b%C3%A9+%zz"), quote_plus("a b&c"), unquote_plus("a+b%26"), urlencode({"a": 1, "b": "x y", "c": "é"}), urlencode([("a", 1), ("a", 2)]), urlencode({"a": [1, 2]}, doseq=True), parse_qs("a=1&a=2&b=&c=%20"), parse_qs("b=", keep_blank_values=True), parse_qsl("a=1&b=2"))
u = urlparse("https://user:pw@host.com:8080/p/a;x?q=1&r=2#frag")
print(u, u.scheme, u.netloc, u.path, u.query, u.fragment, u.hostname, u.port, u.username, u.password, u.geturl(), urlsplit("//h/p"), urljoin("http://a/b/c", "../d"), urljoin("http://a/b", "/x"), urljoin("http://a/b", "http://z"), urlunparse(("http", "h", "/p", "", "q=1", "")), urlparse("mailto:a@b").path)
