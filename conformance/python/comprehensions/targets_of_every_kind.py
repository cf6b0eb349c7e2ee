# Targets in comprehensions: starred, nested, attributes and items of outer objects.
class Box:
    value = None


box, items = Box(), {}
print([a + b for a, b in [(1, 2), (3, 4)]], [rest for first, *rest in ["abc", "d"]])
print([x for (x, [y, z]) in [(1, (2, 3))] if y < z], [x for [x] in [[1], (2,), "3"]])
print([box.value for box.value in range(3)], box.value)
print([items["k"] for items["k"] in "ab"], items)
print({k: v for k, (v, *_) in {"a": "xyz"}.items()}, [x for x, in [(1,), (2,)]])
print([(i, c) for i, c in enumerate("ab")], [() for () in [[], ""]])
print([*[x] for x in ()] if False else "", [y for x in [[1, 2], [3]] for y in x])
for bad in (lambda: [a for a, b in [(1, 2, 3)]], lambda: [a for a, b in [1]], lambda: {a for a, *b in [()]},
            lambda: list(a for a, b in ["abc"])):
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
