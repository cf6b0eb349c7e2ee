# urlencode: mappings and pairs, doseq, kinds of values, safe, encodings, other quoting.
from urllib.parse import quote, urlencode

for query in ({}, {"a": 1, "b": "x y"}, [("a", 1), ("a", 2)], {"a": [1, 2]}, {"a": (1, "x&y")}, {"a": "\xe9"}, {"\xe9 ": b"\xff "}, {"a": None}, {"a": True, "b": 1.5}, {b"k": b"v"}, {"a": []}, {"a": {"b": 1}}, {"a": range(2)}, (("x", "y"),), {"a": "~_-."}, {"": ""}):
    print(query, urlencode(query), urlencode(query, True))
print(urlencode({"a": "\xe9"}, encoding="latin-1"), urlencode({"a": "\u20ac"}, encoding="ascii", errors="replace"), urlencode({"a": "x/y z"}, safe="/"), urlencode({"a": "x/y z"}, quote_via=quote), urlencode({"a": ["x y", b"z /"]}, doseq=True, quote_via=quote, safe="/"), urlencode({"a": ["\xe9"]}, 1, encoding="latin-1"))
for query in ("text", b"bytes", 5, None, [1, 2], ["ab"], [("a",)], [("a", 1, 2)]):
    try:
        print(query, urlencode(query))
    except Exception as e:
        print(query, type(e).__name__, e)
