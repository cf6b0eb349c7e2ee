# Mapping patterns: keys of every literal, the rest, subclasses, values that are patterns, keys that are attributes.
import collections
import types


class K:
    NAME = "name"
    ONE = 1


def f(v):
    match v:
        case {"a": 1, "b": [x, *_], **rest}:
            return "ab", x, rest
        case {K.NAME: str(n), K.ONE: one}:
            return "dotted", n, one
        case {-1: x} | {1.5: x} | {None: x} | {True: x} | {b"b": x} | {1 + 2j: x}:
            return "literal", x
        case {"nested": {"deep": {"deeper": x}}}:
            return "deep", x
        case {"t": (1 | 2) as x, **only}:
            return "or", x, only
        case {}:
            return "any mapping", len(v)
        case _:
            return "none"


for v in ({"a": 1, "b": [5, 6], "c": 7}, {"a": 1, "b": []}, {"name": "x", 1: "y", 2: 3}, {-1: "m"}, {1.5: "f"}, {None: "n"},
          {1: "t"}, {b"b": 0}, {1 + 2j: "j"}, {"nested": {"deep": {"deeper": 0, "x": 1}}}, {"t": 2, "u": 3}, {}, [],
          collections.OrderedDict(a=1, b=(9,)), types.MappingProxyType({"t": 1}), collections.Counter("t"),
          collections.ChainMap({"a": 1}, {"b": "no", "b2": 1}), collections.UserDict({"a": 1, "b": [2]}), "text", {"a"}):
    print(f(v))
rest = "unchanged"
match {"a": 1}:
    case {"a": 2, **rest}:
        pass
    case {"a": 1, **rest}:
        print(rest)
