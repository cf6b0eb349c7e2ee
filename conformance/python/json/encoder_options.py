# Each option of dumps on values that show it: skipkeys, ensure_ascii, allow_nan, indent, separators, default, sort_keys.
import json
from decimal import Decimal

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

data = {"b": [1, 2.5, None, True, "é\u2028😀\"\\/\b\f\n\r\t\x7f\x00"], "a": {"nested": [], "empty": {}, "t": (1, (2,))}, 1: 2, 2.5: 3, True: 4, None: 5}
print(json.dumps(data))
print(json.dumps(data, ensure_ascii=False))
for indent in (None, 0, 1, 3, -1, "", "\t", "--", True):
    print(repr(indent), json.dumps({"a": [1, {"b": []}], "c": {}}, indent=indent))
for separators in ((",", ":"), ("; ", " = "), [", ", ": "]):
    print(json.dumps(data["a"], separators=separators), json.dumps([1, [2]], indent=1, separators=separators))
show(json.dumps, {(1, 2): 3})
show(json.dumps, {(1, 2): 3, "k": 1, b"x": 2}, skipkeys=True)
show(json.dumps, {"b": 1, "a": 2, "c": {"z": 1, "y": 2}}, sort_keys=True)
show(json.dumps, {"b": 1, 1: 2}, sort_keys=True)
show(json.dumps, [float("nan"), float("inf"), -float("inf")])
show(json.dumps, float("nan"), allow_nan=False)
show(json.dumps, [1, float("-inf")], allow_nan=False)
show(json.dumps, {float("nan"): 1, float("inf"): 2})
show(json.dumps, {1, 2})
show(json.dumps, [Decimal(1)])
show(json.dumps, {"x": {"y": [object]}})
show(json.dumps, {1, 2}, default=sorted)
show(json.dumps, [1j, Decimal("1.5")], default=str)
show(json.dumps, {1}, default=lambda o: {2})
show(json.dumps, b"x")
show(json.dumps, [1], indent=2, default=5)
show(json.dumps, "\ud800")
show(json.dumps, "\ud800", ensure_ascii=False)
show(json.dumps, [1], separators=",")
show(json.dumps, [1], separators=(1, 2))
show(json.dumps, [1], unknown=1)
show(json.dumps)
loop = []; loop.append(loop)
show(json.dumps, loop)
show(json.dumps, {"k": loop})
d = {}; d["d"] = d
show(json.dumps, d, indent=1)
show(json.dumps, [1], check_circular=False)
