# Sorting of keys that do not compare, underscores in numbers, depth and compact lists.
import pprint

mixed = {"b": 1, 2: "x", None: 0, "a": 3, (1,): 4, 1.5: 2}
print(pprint.pformat({"b": 1, "a": 2}), pprint.pformat({"b": 1, "a": 2}, sort_dicts=False))
print(pprint.pformat(mixed, width=20))
print(pprint.pformat({1, "a", 2.5, "b"} - {"b"}, width=10))
print(pprint.pformat({3, 1, 2}), pprint.pformat(frozenset([2, 1])), pprint.pformat(set()), pprint.pformat(frozenset()))
print(pprint.pformat([1234567, 1000, 999, -1234567, True], underscore_numbers=True))
print(pprint.pformat(12345678, underscore_numbers=True), pprint.pformat(1234.5678, underscore_numbers=True))
deep = [1, [2, [3, [4, (5, {6: {7}})]]]]
for depth in (1, 2, 3, 4, 5, 6, 7):
    print(pprint.pformat(deep, depth=depth))
numbers = list(range(0, 300, 7))
print(pprint.pformat(numbers, width=40, compact=True))
print(pprint.pformat([[n] * 3 for n in range(5)], width=25, compact=True))
print(pprint.pformat(numbers[:5], width=5, indent=4))
print(pprint.pformat({"list": numbers[:4], "set": {1, 2}}, indent=2, width=12))


def attempt(**named):
    try:
        return pprint.PrettyPrinter(**named)
    except ValueError as e:
        return str(e) or "ValueError"


for named in ({"indent": -1}, {"depth": 0}, {"depth": -1}, {"width": 0}):
    print(named, attempt(**named))
