# Each function of bisect with lo, hi and key.
import bisect


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


row = [1, 3, 3, 5]
for f in (bisect.bisect_left, bisect.bisect_right, bisect.bisect):
    print(f.__name__, [f(row, x) for x in (0, 1, 3, 4, 9)], f(row, 3, 2), f(row, 3, 0, 1),
          f(row, 3, lo=1, hi=2))
for f in (bisect.insort_left, bisect.insort_right, bisect.insort):
    copy = list(row)
    f(copy, 3.0)
    print(f.__name__, copy)
words = ["a", "bb", "dddd"]
print(bisect.bisect(words, 2, key=len), bisect.bisect_left(words, 2, key=len))
bisect.insort(words, "ccc", key=len)
print(words, bisect.bisect is bisect.bisect_right, bisect.insort is bisect.insort_right)
show(bisect.bisect, row, 3, -1)
show(bisect.bisect, row, "a")
show(bisect.bisect, 3, 1)
show(bisect.bisect, row, 3, 0, 9)
show(bisect.insort, (1, 2), 3)
