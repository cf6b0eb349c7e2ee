# Each option of loads: hooks for objects, pairs, numbers and constants, strict, cls, bytes of every encoding.
import json
from collections import OrderedDict
from decimal import Decimal

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

text = '{"a": 1, "b": [2.5, -3e2, NaN, Infinity, -Infinity], "a": {"c": null}}'
print(json.loads(text), json.loads(text, object_pairs_hook=list), json.loads(text, object_hook=lambda d: sorted(d)), json.loads(text, object_hook=len, object_pairs_hook=OrderedDict))
print(json.loads("[1, 2.50, 1e5, -0, -0.0, 1E-2, 123456789012345678901234567890]", parse_float=Decimal, parse_int=str), json.loads("[NaN, -Infinity]", parse_constant=lambda c: "<" + c + ">"), json.loads("[1]", parse_int=float), json.loads("[1.0]", parse_float=int if False else str))
show(json.loads, "[NaN]", parse_constant=lambda c: 1 / 0)
show(json.loads, "[1]", parse_int=lambda s: {}[s])
show(json.loads, '"a\nb"')
show(json.loads, '"a\nb\t\x01"', strict=False)
for data in (b'{"k": "\xc3\xa9"}', '["é"]'.encode("utf-16"), '["é"]'.encode("utf-16-le"), '["é"]'.encode("utf-16-be"), '["é"]'.encode("utf-32"), '["é"]'.encode("utf-32-le"), b"\xef\xbb\xbf[1]", bytearray(b"[2]"), memoryview(b"[3]"), b"\xff", b""):
    show(json.loads, data)
show(json.loads, "\ufeff[1]")
show(json.loads, 5)
show(json.loads, None)
show(json.loads, ["x"])
show(json.loads, "1", unknown=2)
class D(json.JSONDecoder):
    def decode(self, s): return "decoded " + s
print(json.loads("[1]", cls=D), json.JSONDecoder().decode(" [1] "), json.JSONDecoder().raw_decode("[1] rest"), json.JSONDecoder().raw_decode("xx[1]", 2), json.JSONDecoder(parse_int=str).decode("5"))
show(json.JSONDecoder().raw_decode, " [1]")
show(json.JSONDecoder().raw_decode, "[1]", -1)
show(json.JSONDecoder, 5)
import io
print(json.load(io.StringIO("[1, 2]")), json.load(io.BytesIO(b"{}")), json.load(io.StringIO("5"), parse_int=str))
show(json.load, "x")
