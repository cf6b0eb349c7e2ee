# JSONEncoder: subclasses with default, encode, iterencode, attributes and the item separators.
import json

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

class E(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, complex): return [o.real, o.imag]
        if isinstance(o, set): return sorted(o)
        return super().default(o)
print(json.dumps({"c": 1 + 2j, "s": {3, 1}}, cls=E), E(indent=1).encode([1j]), list(E().iterencode([1, {"a": 2j}])))
show(E().encode, object)
e = json.JSONEncoder(skipkeys=True, ensure_ascii=False, check_circular=False, allow_nan=False, sort_keys=True, indent=2, separators=("a", "b"), default=str)
print(e.skipkeys, e.ensure_ascii, e.check_circular, e.allow_nan, e.sort_keys, e.indent, e.item_separator, e.key_separator, json.JSONEncoder().item_separator, json.JSONEncoder(indent=1).item_separator)
show(json.JSONEncoder().default, 5)
show(json.JSONEncoder, 5)
class Wrap(json.JSONEncoder):
    def encode(self, o): return "<" + super().encode(o) + ">"
    def iterencode(self, o, _one_shot=False):
        yield from (c.upper() for c in super().iterencode(o, _one_shot))
print(json.dumps({"a": None}, cls=Wrap), "".join(Wrap().iterencode(["x"])))
import io
f = io.StringIO()
json.dump({"k": [1, 2, {"z": None}]}, f, indent=1)
print(f.getvalue())
f = io.StringIO(); json.dump([1j], f, cls=E); print(f.getvalue())
class F:
    def write(self, s): print("write", repr(s))
json.dump({"a": [1, True], "b": "x"}, F())
class I(int):
    def __repr__(self): return "own int"
class Fl(float):
    def __repr__(self): return "own float"
class S(str):
    def __str__(self): return "own str"
class D(dict): pass
class L(list): pass
class T(tuple): pass
print(json.dumps([I(5), Fl(2.5), S("s"), D(a=1), L([1]), T([2]), {I(1): 2, Fl(1.5): 3, S("k"): 4}]), json.dumps(True), json.dumps({True: False}))
import enum
class C(enum.IntEnum): A = 1
class Q(str, enum.Enum): A = "x"
print(json.dumps([C.A, Q.A, {C.A: 1, Q.A: 2}]))
