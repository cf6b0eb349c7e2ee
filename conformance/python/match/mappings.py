# Mapping patterns.
def f(x):
    match x:
        case {"type": "user", "name": str(n)}: return f"user {n}"
        case {"type": "user"}: return "user without a name"
        case {"items": [first, *_], **rest}: return f"items {first} {rest}"
        case {"a": {"b": {"c": v}}}: return f"deep {v}"
        case {1: x, None: y}: return f"odd keys {x} {y}"
        case {"k": 1 | 2 as v}: return f"k {v}"
        case {}: return "any mapping"
        case _: return "no mapping"
for v in [{"type": "user", "name": "Al", "x": 1}, {"type": "user", "name": 5}, {"type": "user"}, {"items": [1, 2], "z": 3}, {"a": {"b": {"c": 9}}},
          {1: 2, None: 3}, {"k": 2}, {"k": 3}, {}, [], "x"]:
    print(v, "->", f(v))
class K:
    KEY = "dyn"
match {"dyn": 5}:
    case {K.KEY: v}: print(v)
d = {"a": 1, "b": 2, "c": 3}
match d:
    case {"a": a, **others}: print(a, others, d)
from collections import defaultdict
dd = defaultdict(int)
match dd:
    case {"missing": _}: print("no")
    case _: print("untouched", dict(dd))
