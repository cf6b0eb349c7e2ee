# repr() of a defaultdict without a factory and with one; | with dicts on either side.
import collections

print(collections.defaultdict(None, {1: 2}), collections.defaultdict(int, a=1))
print({"a": 1} | collections.defaultdict(list, b=2), collections.defaultdict(list, b=2) | {"a": 1})
print({"a": 1} | collections.OrderedDict(b=2), type(collections.OrderedDict(b=2) | {"a": 1}))
for wrong in (lambda: collections.OrderedDict([1]), lambda: collections.OrderedDict(["a"]),
              lambda: collections.OrderedDict([(1, 2, 3)]), lambda: collections.OrderedDict(1, 2),
              lambda: collections.OrderedDict().update(1, 2)):
    try:
        wrong()
    except Exception as e:
        print(type(e).__name__, e)
