# The standard library's containers, dataclasses and namespaces in narrow lines.
import collections
import dataclasses
import pprint
import types

samples = [
    collections.OrderedDict(first=list(range(8)), second="x" * 20),
    collections.defaultdict(list, {"alpha": [1, 2, 3], "beta": ["four", "five"]}),
    collections.Counter("abracadabra"),
    collections.Counter(),
    collections.deque(["alpha", "beta", "gamma"], maxlen=5),
    collections.deque(),
    collections.ChainMap({"one": "aaaaaaaa"}, {"two": "bbbbbbbb"}),
    collections.UserDict(one="aaaaaaaaaa", two="bbbbbbbbbb"),
    collections.UserList(["aaaaaaaaaa", "bbbbbbbbbb", "cc"]),
    collections.UserString("a user string that is long"),
    types.SimpleNamespace(name="some name", values=[1, 2, 3], more={"k": "v" * 10}),
    types.MappingProxyType({"one": "aaaaaaaaaa", "two": "bbbbbbbbbb"}),
    {"one": 1, "two": 2, "three": 3}.keys(),
    {"one": 1}.items(),
]
for sample in samples:
    print(pprint.pformat(sample, width=25))


@dataclasses.dataclass
class Order:
    number: int
    lines: list = dataclasses.field(default_factory=list)
    secret: str = dataclasses.field(default="s", repr=False)


@dataclasses.dataclass(repr=False)
class Plain:
    x: int = 1


Pair = collections.namedtuple("Pair", "left right")
print(pprint.pformat(Order(7, ["first line", "second line"]), width=25))
print(pprint.pformat([Order(1), Pair(1, [2] * 10)], width=20))
print(pprint.pformat(Plain(), width=10).startswith("<__main__.Plain"))
order = Order(1)
order.lines.append(order)
print(pprint.pformat(order, width=15).split(" at 0x")[0].split("id=")[0])
