# quote and unquote, urlencode and parse_qsl, urlsplit and urlunsplit give back what went in.
from urllib.parse import parse_qsl, quote, quote_plus, unquote, unquote_plus, urlencode, urljoin, urlparse, urlsplit, urlunparse, urlunsplit

text = "".join(map(chr, range(1, 256))) + "\u20ac\u4e2d\U0001f600"
print(unquote(quote(text)) == text, unquote(quote(text, safe="")) == text, unquote_plus(quote_plus(text)) == text, unquote(quote(text, encoding="utf-16"), encoding="utf-16") == text, len(quote(text)), len(quote_plus(text)))
pairs = [("a", "1"), ("b c", "x&y=z"), ("\xe9", "\u20ac"), ("", "v"), ("k", ""), ("+", "%"), ("#", "?;/"), ("a", "2")]
print(urlencode(pairs), parse_qsl(urlencode(pairs), keep_blank_values=True) == pairs, parse_qsl(urlencode(pairs, encoding="latin-1", errors="replace"), True, encoding="latin-1")[2])
for url in ("http://u:p@h:1/a/b;c?d=e#f", "//h/p", "/p?q", "?q", "#f", "mailto:x@y", "http://[::1]/", "a/b/../c", "http://h", "ftp://h/%7Ex", "file:///p", "http://h/?", "http://h/#"):
    print(url, urlunsplit(urlsplit(url)), urlunparse(urlparse(url)), urljoin(url, "z"), urljoin("http://base/x/y", url))
