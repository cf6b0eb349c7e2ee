# pprint, pformat and PrettyPrinter with width, indent, depth, compact, sorting, underscores, and helpers.
import collections
import dataclasses
import pprint
import types

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

data = {"name": "x" * 30, "list": list(range(30)), "nested": {"a": [1, {"b": (2, 3)}], "c": {4, 5}}, "text": "word " * 20, 3: None}
for kw in ({}, {"width": 40}, {"indent": 4}, {"depth": 1}, {"depth": 2, "width": 30}, {"compact": True, "width": 40}, {"sort_dicts": False}, {"underscore_numbers": True}, {"width": 1}, {"width": 200}):
    print(kw); pprint.pprint(data, **kw)
for v in (5, "short", [], {}, (), set(), frozenset({1}), [1] * 50, ("a" * 50, "b" * 50), b"x" * 100, bytearray(b"y" * 90), {"k": "v" * 100}, range(5), None, 1234567, [[]] * 3, ("one",), "a\nb " * 30, "nospaces" * 20, {1: 2, "a": 3, None: 4}, collections.OrderedDict(b=1, a=2), collections.defaultdict(list, {"z" * 40: [1], "y" * 40: [2]}), collections.Counter("aab"), collections.deque(range(30), 40), collections.ChainMap({"a" * 40: 1}, {"b" * 40: 2}), collections.UserDict({"k": 1}), types.SimpleNamespace(a=1, b="x" * 80), types.MappingProxyType({"q" * 40: 1, "r" * 40: 2}), collections.UserList([1]), collections.UserString("s")):
    print(pprint.pformat(v))
@dataclasses.dataclass
class D:
    a: int
    b: list
    c: str = dataclasses.field(default="z", repr=False)
print(pprint.pformat(D(1, ["x" * 40, "y" * 40])), pprint.pformat(D(1, [2])))
loop = [1]; loop.append(loop); print(pprint.pformat(loop).split("id=")[0], pprint.isrecursive(loop), pprint.isreadable(loop), pprint.isreadable([1, "a"]), pprint.isreadable(object()), pprint.isrecursive([1]), pprint.saferepr({"b": 1, "a": [2]}), pprint.pformat({2: 1, 1: 2}, sort_dicts=False))
for kw in ({"indent": -1}, {"depth": 0}, {"width": 0}, {"depth": -1}, {"nope": 1}):
    show(pprint.PrettyPrinter, **kw)
import io
out = io.StringIO(); pprint.pprint([1], out); pprint.pp({"b": 1, "a": 2}, stream=out); pprint.PrettyPrinter(stream=out, width=10).pprint(["aaaa", "bbbb"]); print(out.getvalue())
class P(pprint.PrettyPrinter):
    def format(self, obj, context, maxlevels, level): return ("INT", True, False) if isinstance(obj, int) else super().format(obj, context, maxlevels, level)
print(P().pformat([1, "a", {2: 3}]))
