# Each limit of Repr at zero, one and a little more, for every container and text.
import array
import collections
import reprlib

values = {"maxlist": [1, 2, 3], "maxtuple": (1, 2, 3), "maxset": {1, 2, 3}, "maxfrozenset": frozenset([1, 2]), "maxdeque": collections.deque([1, 2, 3]),
          "maxdict": {"a": 1, "b": 2, "c": 3}, "maxarray": array.array("i", [1, 2, 3]), "maxstring": "abcdefghijklmnop", "maxlong": 10**30, "maxother": range(10**9, 10**10)}
for name, value in values.items():
    for limit in (0, 1, 2, 3, 8, 100):
        r = reprlib.Repr()
        setattr(r, name, limit)
        print(name, limit, r.repr(value))
r = reprlib.Repr()
print([(name, getattr(r, name)) for name in sorted(vars(r))])
r.maxlevel = 2
print(r.repr([[[[1]]]]), r.repr({1: {2: {3: 4}}}), r.repr(([{(1,)}],)), r.repr1([[1]], 1), r.repr1([[1]], 0))
print(r.repr(()), r.repr((1,)), r.repr([]), r.repr({}), r.repr(set()), r.repr(frozenset()), r.repr(collections.deque()), r.repr(array.array("d")), r.repr(""), r.repr(-1))
