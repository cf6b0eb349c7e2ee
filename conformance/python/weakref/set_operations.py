# WeakSet and the weak dictionaries as collections: operators and the types of results.
import weakref


class N:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f"N{self.n}"


items = [N(i) for i in range(6)]
a, b = weakref.WeakSet(items[:4]), weakref.WeakSet(items[2:])


def names(s):
    return type(s).__name__, sorted(x.n for x in s)


for result in (a | b, a & b, a - b, a ^ b, a.union(items), a.copy(), a.intersection(items[:1]),
               a.difference(items[:1]), a.symmetric_difference(items)):
    print(names(result))
print(a <= b, a < a, a <= a, a >= weakref.WeakSet(), a > weakref.WeakSet(items[:1]), a == a.copy(),
      a != b, a == set(items[:4]), a.isdisjoint(b), a.issubset(items), a.issuperset(items[:2]))
print(items[0] in a, items[5] in a, 1 in a, "x" in a, len(a), isinstance(a, set))
a |= b
a -= weakref.WeakSet(items[:1])
print(names(a))
a &= b
a ^= weakref.WeakSet(items[4:])
print(names(a))
a.discard(items[0])
a.remove(items[2])
for bad in (lambda: a.remove(items[2]), lambda: a.add(1), lambda: a.add("x"), lambda: hash(a),
            lambda: weakref.WeakSet().pop(), lambda: a | 5):
    try:
        print(bad())
    except (KeyError, TypeError) as e:
        print(type(e).__name__, e if type(e) is TypeError else "")
a.clear()
print(len(a), bool(a), a.update(items[:2]), names(a))
d, e = weakref.WeakKeyDictionary({items[0]: 1}), weakref.WeakKeyDictionary({items[1]: 2})
print(type(d | e).__name__, len(d | e), type({items[2]: 3} | d).__name__, len(d | {items[3]: 1}))
v, w = weakref.WeakValueDictionary(x=items[0]), weakref.WeakValueDictionary(y=items[1])
print(type(v | w).__name__, sorted(v | w), type({"z": items[2]} | v).__name__)
v |= w
print(sorted(v.items(), key=str), type(v).__name__)
