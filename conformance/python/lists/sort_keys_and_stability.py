# sort and sorted: keys called once each, in order, stable both ways, errors leave the list, mutation is noticed.
calls = []


def key(x):
    calls.append(x)
    return x[0]


rows = ["b2", "a1", "b1", "a2", "c"]
print(sorted(rows, key=key), calls, sorted(rows, key=key, reverse=True), sorted(rows, key=lambda r: r[-1], reverse=True))
rows.sort(key=len)
print(rows, rows.sort(), rows)
print(sorted({"b": 1, "a": 2}), sorted("hello"), sorted([3, 1.5, True, 2]), sorted([[2], [1, 5], []]), sorted([(1, "b"), (1, "a")]), sorted([], key=5))
print(sorted([None, 3, 1], key=lambda v: (v is None, v or 0)), sorted("aBc", key=str.lower), sorted([1, -2, 3], key=abs, reverse=True), sorted(range(5), key=lambda v: v % 2))
for f in (lambda: sorted([1, "a"]), lambda: sorted([1, 2], key=5), lambda: sorted([1, None]), lambda: sorted(5), lambda: sorted([1], reverse="x"), lambda: sorted([1], None),
          lambda: sorted([2, 1], key=lambda v: 1 / (v - 1)), lambda: [1j, 2j].sort(), lambda: [1].sort(5), lambda: sorted(iterable=[1]), lambda: sorted([1], cmp=1),
          lambda: sorted([{}, {}]), lambda: sorted([object(), object()]) if False else "skip", lambda: sorted([1], key=None, reverse=None)):
    try:
        print(f())
    except (TypeError, ZeroDivisionError) as e:
        print(type(e).__name__, e)
items = [3, 1, 2]


def spy(x):
    print(items, end=" ")
    return x


items.sort(key=spy)
print(items)


def grows(x):
    items.append(x)
    return x


try:
    items.sort(key=grows)
except ValueError as e:
    print(e, items)


class Less:
    def __init__(self, v): self.v = v
    def __lt__(self, o):
        if self.v == 2:
            raise KeyError("two")
        return self.v < o.v


mixed = [Less(3), Less(1), Less(2)]
try:
    mixed.sort()
except KeyError:
    print(sorted(m.v for m in mixed))
