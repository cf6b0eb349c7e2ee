# Nested targets, swaps, iterables of every kind.
a, b = 1, 2
a, b = b, a
print(a, b)
(a, (b, [c, d])), e = (1, (2, [3, 4])), 5
print(a, b, c, d, e)
[x, [y, *z]] = [1, [2, 3, 4]]
print(x, y, z)
x, y = {"k": 1, "l": 2}
print(x, y)
x, y = {"k": 1, "l": 2}.items()
print(x, y)
p, q, r = "xyz"
print(p, q, r)
a, b, c = range(3)
a, b, c = (i * 2 for i in range(3))
a, b = b"xy"
print(a, b, c)
for i, (k, v) in enumerate({"a": 1}.items()): print(i, k, v)
for (a, b), c in zip([(1, 2), (3, 4)], "xy"): print(a, b, c)
class It:
    def __iter__(self): return iter([7, 8])
x, y = It()
print(x, y)
l = [1, 2, 3]
l[0], l[2] = l[2], l[0]
print(l)
o = type("O", (), {})()
o.a, o.b = 1, 2
print(o.a + o.b)
(x) = 5
(x,) = [6]
[x] = (7,)
print(x)
() = []
[] = ()
i = l2 = 0
def pair(): return 1, [2, 3]
a, (b, c) = pair()
print(a + b + c)
