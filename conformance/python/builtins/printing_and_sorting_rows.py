# print() in every form, and sorting's stability.
import io, sys
class W:
    def __init__(s): s.out = []
    def write(s, x): s.out.append(x)
    def flush(s): s.out.append("FLUSH")
w = W()
print(1, "a", [2], file=w); print(w.out); w.out.clear()
print(1, 2, sep=", ", end="!", file=w, flush=True); print(w.out); w.out.clear()
print(file=w); print(w.out); w.out.clear()
print("x", end="", file=w); print(sep="-", file=w); print(w.out); w.out.clear()
print(1, 2, 3, sep=None, end=None, file=None, flush=None)
print(*range(5), sep=""); print(*[], sep="x"); print(*"abc", sep="\n"); print("a", "b", sep="\t"); print("é", "日", sep="—")
print(None, True, 1.0, 1j, b"b", (), [], {}, set(), ..., print, int, sep="|")
s = io.StringIO(); print("to", "io", file=s); print(repr(s.getvalue()))
for bad in (dict(sep=1), dict(end=1), dict(sep=b"x"), dict(foo=1), dict(file=1), dict(file=object())):
    try: print("x", **bad)
    except Exception as e: print(type(e).__name__, e)
class Bad:
    def __str__(self): raise ValueError("no text")
try: print(Bad())
except ValueError as e: print("caught", e)
class BW:
    def write(self, x): raise OSError("full")
try: print("x", file=BW())
except OSError as e: print(e)
class NF:
    def write(self, x): return len(x)
print("q", file=NF())
try: print("q", file=NF(), flush=True)
except AttributeError as e: print(e)
old = sys.stdout; sys.stdout = w; print("captured", 1); sys.stdout = old; print(w.out)
class S(str):
    def __str__(self): return "from __str__"
print(S("raw"), f"{S('raw')}", [S("raw")], S("a") + "b")
rows = [("b", 2), ("a", 2), ("c", 1), ("a", 1), ("b", 1)]
print(sorted(rows, key=lambda r: r[0]), sorted(rows, key=lambda r: r[1]), sorted(rows, key=lambda r: r[1], reverse=True), sorted(rows, reverse=True))
print(sorted("bAcBa", key=str.lower), sorted([3, -1, 2], key=abs), sorted([True, 0, 1.5, False]), sorted({"b": 1, "a": 2}), sorted([[2], [1, 5], [1]]), sorted([(1, "b"), (1, "a")]), sorted("", key=None), sorted([1, 2, 3], key=lambda x: -x))
calls = []
sorted([3, 1, 2], key=lambda x: calls.append(x) or x); print(calls)
l = [5, 2, 9]; print(l.sort(), l, l.sort(reverse=True), l)
class K:
    def __init__(s, v, t): s.v, s.t = v, t
    def __lt__(s, o): return s.v < o.v
    def __repr__(s): return f"{s.v}{s.t}"
ks = [K(v, t) for v, t in [(2, "a"), (1, "a"), (2, "b"), (1, "b"), (3, "a"), (2, "c")]]
print(sorted(ks), sorted(ks, reverse=True), min(ks), max(ks, key=lambda k: k.v))
big = [(i * 7919) % 1000 for i in range(3000)]
marked = sorted(range(3000), key=lambda i: big[i]); print(all(big[a] < big[b] or big[a] == big[b] and a < b for a, b in zip(marked, marked[1:])))
try: sorted([1, "a", None])
except TypeError as e: print(e)
l = [3, 1, 2]
def key(x):
    l.append(x); return x
try: l.sort(key=key)
except ValueError as e: print(e, l)
l = [1, 2, 3, 4]
def boom(x):
    if x == 3: raise KeyError("boom")
    return -x
try: l.sort(key=boom)
except KeyError as e: print(repr(e), l)
