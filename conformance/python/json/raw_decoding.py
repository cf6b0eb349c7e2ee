# JSONDecoder.raw_decode from a place, scan_once's limits, and the decoder's attributes.
import json

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


d = json.JSONDecoder()
for text, at in (('{"a": 1} rest', 0), ("xx[1]yy", 2), (" 1", 1), ("123 456", 4), ('"a""b"', 3), ("[1", 0), ("", 0), ("1", 5), ("nulltrue", 4), ("1", -1)):
    print(repr(text), at, end=" ")
    show(d.raw_decode, text, at)
show(d.raw_decode, " 1")
show(d.raw_decode, "1", idx=0)
print(d.strict, d.object_hook, d.object_pairs_hook, d.parse_float is float, d.parse_int is int, d.decode(" [1] "), json.JSONDecoder(strict=False).decode('"\t"'))
show(d.decode, "1 2")
show(d.decode, 5)
e = json.JSONEncoder()
print(e.skipkeys, e.ensure_ascii, e.check_circular, e.allow_nan, e.sort_keys, e.indent, e.item_separator, e.key_separator, json.JSONEncoder(indent=2).item_separator, json.JSONEncoder(separators=("a", "b")).key_separator)
show(json.JSONEncoder, 1)
show(json.JSONDecoder, 1)
show(e.default, 5)
print(list(e.iterencode({"a": [1, True, None]})), e.encode("x"))
