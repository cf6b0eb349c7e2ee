# Chained, tuple, attribute, item and slice assignment, and evaluation order.
a = b = c = []
print(a is b is c)
x, y = 1, 2
x, y = y, x
print(x, y)
(p, q), r = [1, 2], 3
print(p, q, r)
[m, n] = "ab"
print(m, n)
l = [0, 1, 2, 3, 4]
l[1:3] = "xyz"
print(l)
l[::2] = [9, 9, 9]
print(l)
i = 0
i, l[i] = 1, "set"
print(i, l)
def f(n):
    print("f", n)
    return [0]
f(1)[0], f(2)[0] = (print("value") or 1), 2
d = {}
d["k"], d["j"] = d, 1
print(d["k"] is d, d["j"])
a = [1, 2, 3]
for a[0] in [7, 8]:
    pass
print(a)
