# deque.
from collections import deque
d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
print(d, d.pop(), d.popleft(), d, len(d), d[0], d[-1], 2 in d, list(d), d.rotate(1), d, d.rotate(-2), d, d.extend([7, 8]), d, d.extendleft([9, 10]), d, d.count(7), d.index(8), d.reverse(), d, d.remove(7), d, d.insert(1, "i"), d, d.copy() == d, d.maxlen, d.clear(), d)
m = deque(maxlen=3)
for i in range(5): m.append(i)
print(m, m.maxlen, deque("abc", 2), deque([1]) + deque([2]), deque([1, 2]) * 2, deque([1]) == deque([1]), deque([1]) == [1], deque() or "empty", list(reversed(deque("ab"))), sorted(deque([3, 1])), deque([1, 2]) < deque([1, 3]), repr(deque([[]])), sum(deque([1, 2])), [x for x in deque("xy")])
d = deque([1, 2, 3])
d[1] = "set"
del d[0]
d += [5]
print(d)
for f in (lambda: deque().pop(), lambda: deque().popleft(), lambda: d[9], lambda: d.remove("zz"), lambda: d.index("zz"), lambda: deque(5), lambda: d[0:1], lambda: deque(maxlen=-1), lambda: hash(d)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
try:
    for x in d: d.append(1)
except RuntimeError as e: print(e)
