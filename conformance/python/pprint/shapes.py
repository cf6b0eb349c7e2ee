# pprint: widths, depths, every container, recursion, the object's own methods.
import collections
import dataclasses
import io
import pprint
import types

long = {"key %d" % i: list(range(i * 3)) for i in range(6)}
values = [long, [long, (1,), ("one " * 30,)], {1, 3, 2}, frozenset("c"), collections.OrderedDict(
    [("b" * 30, 1), ("a" * 30, 2)]), collections.defaultdict(list, {"x" * 40: [1] * 20}), collections.
    Counter("abracadabra" * 5), collections.deque(range(40), 50), collections.ChainMap({"a" * 40: 1}, {
        "b" * 40: 2}), collections.UserDict(a=1), collections.UserList([1] * 40), "word " * 40,
    b"bytes " * 30, bytearray(b"x" * 90), types.MappingProxyType({"k" * 50: "v" * 50}), types.
    SimpleNamespace(first="x" * 40, second=[1] * 30), {"b": 1, 1: 2, None: 3}, [], {}, (), set(), "", None]
for value in values:
    for width in (80, 20):
        print(pprint.pformat(value, width=width))
print(pprint.pformat(long, depth=1), pprint.pformat([[[[1]]]], depth=2), pprint.pformat(long, indent=4),
      pprint.pformat(long, compact=True, width=30), pprint.pformat({"b": 1, "a": 2}, sort_dicts=False),
      pprint.pformat([1234567, -12345678, 10 ** 20], underscore_numbers=True), sep="\n")


@dataclasses.dataclass
class Point:
    name: str
    values: list
    hidden: int = dataclasses.field(default=1, repr=False)


print(pprint.pformat(Point("p" * 30, list(range(30)))), pprint.pformat(Point("p", [])))
loop = [1]
loop.append(loop)
d = {"self": loop}
d["d"] = d
print(pprint.pformat(loop)[:20], pprint.isrecursive(loop), pprint.isrecursive([1]), pprint.isreadable(loop),
      pprint.isreadable([1, "a"]), pprint.isreadable(object()), pprint.saferepr([1, {"b": 2, "a": 1}]),
      "Recursion on dict" in pprint.pformat(d))
out = io.StringIO()
pprint.pprint({"z": 1, "y": 2}, stream=out)
pprint.pp({"z": 1, "y": 2}, stream=out)
printer = pprint.PrettyPrinter(indent=2, width=30, depth=3, stream=out, compact=True)
printer.pprint(list(range(30)))
print(out.getvalue(), printer.isreadable(5), printer.isrecursive(5), printer.pformat({1: {2: {3: {4: 5}}}}),
      printer.format([1], {}, 0, 0))
for bad in (lambda: pprint.PrettyPrinter(indent=-1), lambda: pprint.PrettyPrinter(depth=0),
            lambda: pprint.PrettyPrinter(width=0), lambda: pprint.pformat([1], -1)):
    try:
        print(bad())
    except ValueError as e:
        print(e)
