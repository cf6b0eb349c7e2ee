# list.sort.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

l = [5, 3, 8, 1, 9, 2]
print(l.sort(), l)
l.sort(reverse=True); print(l)
l.sort(key=lambda x: x % 3); print(l)
l.sort(key=lambda x: x % 3, reverse=True); print(l)
l = ["banana", "Apple", "cherry"]
l.sort(); print(l)
l.sort(key=str.lower); print(l)
l.sort(key=len, reverse=True); print(l)
l = [(2, "b"), (1, "z"), (2, "a")]
l.sort(); print(l)
l.sort(key=lambda t: t[1]); print(l)
l = [3.5, 1, True, 2.5, -0.0]
l.sort(); print(l)
l = [[2, 1], [1, 2], [1]]
l.sort(); print(l)
err([1, "a"].sort)
err([3, None, 1].sort)
err([1].sort, key=1)
err([1].sort, 1)
err([1].sort, foo=1)
err([{}, {}].sort)
err([1].sort, reverse="x")
class K:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o.v
    def __repr__(self): return f"K{self.v}"
l = [K(3), K(1), K(2)]
l.sort(); print(l)
l.sort(key=None, reverse=1); print(l)
class Bad:
    def __lt__(self, o): raise ValueError("cmp")
err([Bad(), Bad()].sort)
import random
random.seed(1)
big = [random.randrange(100) for _ in range(500)]
pairs = [(v, i) for i, v in enumerate(big)]
pairs.sort(key=lambda p: p[0])
print(all(a[0] < b[0] or (a[0] == b[0] and a[1] < b[1]) for a, b in zip(pairs, pairs[1:])))
runs = list(range(50)) + list(range(30, 0, -1)) + [5] * 20
print(sorted(runs) == sorted(runs, key=lambda x: x), sorted(runs)[:10], sorted(runs, reverse=True)[:5])
