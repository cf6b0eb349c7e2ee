# json.dumps of every type and option.
import json
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

for v in (None, True, False, 0, -5, 10**20, 1.5, 1e100, 0.1, 1e16, -0.0, "", "a\"b\\c/d\n\t\r\b\f\x00\x1f\x7fé漢😀\ud800", [], [1, [2]], (1, 2), {}, {"a": {"b": [1]}}, {"k": None}, [{}, []], {1: 2, True: 3, None: 4, 1.5: 5, "s": 6}, True, [None, True]):
    print(json.dumps(v))
d = {"b": 1, "a": [1, 2, {"z": None, "y": []}], "c": {}}
print(json.dumps(d, indent=2), json.dumps(d, sort_keys=True), json.dumps(d, separators=(",", ":")), json.dumps("é😀", ensure_ascii=False), json.dumps(d, indent=1, sort_keys=True), json.dumps([1, 2], indent="--"), json.dumps([], indent=2), json.dumps({}, indent=2), json.dumps([[]], indent=2), json.dumps(d, indent=0), json.dumps([1, [2]], indent=None, separators=(", ", ": ")), sep="\n")
print(json.dumps(float("inf")), json.dumps([float("nan"), float("-inf")]), json.dumps({float("nan"): 1}), json.dumps(d, indent=2, separators=(",", " = ")))
err(json.dumps, {1, 2})
err(json.dumps, object) if False else None
err(json.dumps, b"x")
err(json.dumps, 1j)
err(json.dumps, {(1, 2): 3})
err(json.dumps, {"a": {1}})
err(json.dumps, float("nan"), allow_nan=False)
err(json.dumps)
err(json.dumps, 1, 2)
c = []
c.append(c)
err(json.dumps, c)
e = {}
e["e"] = e
err(json.dumps, e)
class C: pass
err(json.dumps, C())
print(json.dumps({"c": C(), "s": {1}}, default=lambda o: sorted(o) if isinstance(o, set) else "C!"), json.dumps([C()], default=str)[:3], json.dumps({(1,): 2, "a": 1}, skipkeys=True))
err(json.dumps, C(), default=lambda o: o)
class I(int): pass
class S(str): pass
class D(dict): pass
class L(list): pass
print(json.dumps([I(5), S("s"), D(a=1), L([1])]), json.dumps(json.dumps({"a": 1})), json.dumps({"b": 1, 2: 3}, sort_keys=False))
err(json.dumps, {"b": 1, 2: 3}, sort_keys=True)
