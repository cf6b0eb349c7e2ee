# del of names, attributes, items, slices, nested lists of targets; order, failures, and names in scopes.
class Log:
    def __init__(self, name): self.name = name
    def __delattr__(self, n): print("attr", self.name, n)
    def __delitem__(self, k): print("item", self.name, k)


a, b = Log("a"), Log("b")
del a.x, b[1], (a[2:3], [b.y, a[...]]), (b[()])
items = list(range(10))
d = {"k": {"n": 1}, "l": [1, 2]}
del items[0], items[-1], items[2:4], d["k"]["n"], d["l"][0]
print(items, d)
x = y = z = 1
del x, (y, [z])
print([n for n in ("x", "y", "z") if n in globals()])
for f in (lambda: items.__delitem__(99), lambda: d.__delitem__("no"), lambda: delattr(5, "real"), lambda: delattr(d, "x"),
          lambda: (1, 2).__delitem__(0)):
    try:
        f()
    except (IndexError, KeyError, AttributeError) as e:
        print(type(e).__name__, e)


def f():
    v = 1
    del v
    try:
        del v
    except UnboundLocalError as e:
        print(e)
    for i in range(2):
        del i
    w = [1]
    del w[0], w
    try:
        w
    except UnboundLocalError as e:
        print(e)
    try:
        del undefined_global[0]
    except NameError as e:
        print(e)


f()
first = [1, 2, 3]
try:
    del first[0], first[10], first[0]
except IndexError as e:
    print(e, first)
try:
    del "abc"[0]
except TypeError as e:
    print(e)
try:
    del (1, 2)[0]
except TypeError as e:
    print(e)
