# quote, unquote, urlencode, parse_qs and parse_qsl with every option and error.
from urllib.parse import *

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for s in ("", "abc", "a b/c?d=e&f", "é€😀", "~_-.", "%41", "+", "\0\x7f", "a%b", b"\xff/ a", "/"):
    print(repr(s), quote(s), quote(s, safe=""), quote_plus(s), quote(s, safe="/?é" if isinstance(s, str) else "/"), quote_from_bytes(s) if isinstance(s, bytes) else quote_from_bytes(s.encode()))
show(quote, 5)
show(quote, b"a", encoding="utf-8")
show(quote, "\ud800")
show(quote, "é", encoding="ascii")
print(quote("é", encoding="latin-1"), quote("é", encoding="ascii", errors="replace"), quote("a b", " "), quote_plus("a b", " "), quote_plus("a+b c", safe="+"))
for s in ("", "a%20b", "a+b", "%C3%A9", "%c3%a9", "%", "%4", "%zz", "%E9", "é%20", "%25", "100%", "%F0%9F%98%80", "%00", b"a%20b"):
    print(repr(s), repr(unquote(s)), repr(unquote_plus(s)) if isinstance(s, str) else "", unquote_to_bytes(s))
print(unquote("%E9", "latin-1"), ascii(unquote("%E9", errors="strict")) if False else "", unquote("%E9", errors="ignore"))
show(unquote, "%E9", errors="strict")
show(unquote, 5)
for data, kw in (({}, {}), ({"a": 1, "b": "x y"}, {}), ([("a", 1), ("a", 2)], {}), ({"a": [1, 2]}, {}), ({"a": [1, 2]}, {"doseq": True}), ({"a": "xy"}, {"doseq": True}), ({"é": "ü"}, {}), ({"é": "ü"}, {"encoding": "latin-1"}), ({"a": b"\xff"}, {}), ({"a b": None}, {}), ({"a": "/"}, {"safe": "/"}), ({"a": " "}, {"quote_via": quote}), ((("k", ()),), {"doseq": True}), ({"a": 1.5, "b": True}, {}), ({b"k": b"v"}, {"doseq": True})):
    show(urlencode, data, **kw)
for bad in (5, "abc", [1], ["ab"], None):
    show(urlencode, bad)
for qs, kw in (("a=1&b=2&a=3", {}), ("a=&b", {}), ("a=&b", {"keep_blank_values": True}), ("a=1;b=2", {}), ("a=1;b=2", {"separator": ";"}), ("a+b=c%20d", {}), ("%C3%A9=1", {}), ("%E9=1", {"encoding": "latin-1"}), ("%E9=1", {"errors": "strict"}), ("", {}), ("&&", {}), ("a=b=c", {}), ("=v", {}), (b"a=1", {}), ("a=1&b", {"strict_parsing": True}), ("a=1&b=2", {"max_num_fields": 1}), ("a=1", {"separator": ""}), ("a", {"strict_parsing": True}), ("\u2028=1", {})):
    show(parse_qs, qs, **kw)
    show(parse_qsl, qs, **kw)
show(parse_qs, 5)
