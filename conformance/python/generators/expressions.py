# Generator expressions.
g = (x * 2 for x in range(3))
print(type(g).__name__, next(g), list(g), list(g))
print(sum(x for x in range(5)), max((len(w) for w in ["a", "bcd"]), default=0), ",".join(str(i) for i in range(3)))
print(list((a, b) for a in range(2) for b in "xy" if a), dict((k, v) for k, v in [("a", 1)]))
print(any(x == 2 for x in [1, 2, 3]), all(x for x in [1, 0]), sorted((-x for x in range(3)), reverse=True))
n = 3
g = (n for _ in range(2))
n = 4
print(list(g))
try:
    g = (x for x in 5)
except TypeError as e:
    print(e)
g = (1 / x for x in [1, 0])
print(next(g))
try: next(g)
except ZeroDivisionError as e: print(e)
print(list(g))
def log(x):
    print("eval", x)
    return [1]
g = (i for i in log("outer") for j in log("inner"))
print("made")
print(list(g))
print(set(c for c in "aab") == {"a", "b"}, tuple(i for i in ()), list(x for x in (y for y in range(3))))
