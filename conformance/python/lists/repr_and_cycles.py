# repr of nested and recursive lists.
l = [1, "a", None, [2.5, (3,)], {"k": [4]}, {5}, b"x", True, ...]
print(l, str(l) == repr(l), [], [[]], [[], [[]]])
r = [1]
r.append(r)
print(r, [r], r[1][1][1][0])
d = {}
l = [d]
d["l"] = l
print(l, d)
t = ([],)
t[0].append(t)
print(t)
a, b = [], []
a.append(b)
b.append(a)
print(a)
class C:
    def __init__(self): self.l = [self]
    def __repr__(self): return f"C({self.l})"
try: print(repr(C()))
except RecursionError: print("RecursionError")
x = [0]
x[0] = x
try: print(x == x, [x] == [x])
except RecursionError: print("RecursionError")
y = [0]
y[0] = y
try: print(x == y)
except RecursionError as e: print("RecursionError")
deep = []
for _ in range(50): deep = [deep]
print(deep)
