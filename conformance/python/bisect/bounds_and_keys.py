# bisect and insort, left and right, with lo, hi, key and errors.
import bisect as b

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

a = [1, 2, 2, 2, 5, 8]
for x in (0, 1, 2, 3, 8, 9):
    print(x, b.bisect_left(a, x), b.bisect_right(a, x), b.bisect(a, x), b.bisect_left(a, x, 2), b.bisect_left(a, x, 1, 3), b.bisect_right(a, x, lo=2, hi=4), b.bisect_left(a, x, hi=None))
show(b.bisect_left, a, 1, -1)
show(b.bisect_left, a, 1, 0, 100)
show(b.bisect_left, a, "x")
show(b.bisect_left, 5, 1)
show(b.bisect_left, [1], 1, "a")
show(b.bisect_left, [1])
show(b.bisect_left, a, 1, 0, 3, len)
people = [("ann", 3), ("bob", 5), ("cid", 9)]
print(b.bisect_left(people, 5, key=lambda p: p[1]), b.bisect_right(people, 5, key=lambda p: p[1]), b.bisect(["a", "bb"], 2, key=len), b.bisect_left([3, 2, 1], -2, key=lambda v: -v))
show(b.bisect_left, people, 5, key=5)
for f in (b.insort, b.insort_left, b.insort_right):
    l = [1, 2.0, 2, 5]
    f(l, True); f(l, 2); f(l, 9); f(l, 3, 1, 2); f(l, 0, lo=0, hi=0)
    print(f.__name__, l)
    m = list(people)
    f(m, ("new", 5), key=lambda p: p[1])
    print(m)
show(b.insort, (1, 2), 1)
show(b.insort, [1], "a")
show(b.insort, [1], 1, -1)
class L(list):
    def insert(self, i, x): print("insert", i, x); super().insert(i, x)
l = L([1, 3]); b.insort(l, 2); print(l)
