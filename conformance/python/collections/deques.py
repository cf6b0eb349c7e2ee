# deque: every method at its edges, maxlen, rotation, comparison, indexing errors and changes while iterating.
from collections import deque

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

d = deque([1, 2, 3])
d.append(4); d.appendleft(0); d.extend([5, 6]); d.extendleft([-1, -2])
print(d, len(d), d[0], d[-1], d.count(1), d.index(3), d.index(3, 2), d.index(3, -7, -1), 3 in d, d.copy() == d, list(reversed(d)), d.maxlen, bool(deque()))
d.rotate(2); print(d)
d.rotate(-3); print(d)
d.rotate(); print(d)
d.rotate(100); print(d)
d.reverse(); d.insert(2, "i"); d.insert(-1, "j"); d.insert(100, "k"); print(d)
d.remove("i"); del d[0]; d[1] = "set"; print(d, d.pop(), d.popleft(), d)
for f, args in ((d.remove, ("zz",)), (d.index, ("zz",)), (d.index, (3, 100)), (d.__getitem__, (99,)), (d.__setitem__, (99, 1)), (d.__delitem__, (-99,)), (deque().pop, ()), (deque().popleft, ()), (d.rotate, ("a",)), (d.rotate, (1.5,)), (deque, ([], -1)), (deque, ([], "a")), (deque, (5,)), (deque, ([], 1, 2)), (d.extend, (5,)), (d.append, ())):
    show(f, *args)
m = deque("abc", maxlen=2)
print(m, m.maxlen, deque(maxlen=0), deque([1], maxlen=0), deque(m, None), m.copy().maxlen)
m.append("x"); m.appendleft("y"); m.extend("pq"); print(m)
show(m.insert, 0, "z")
show(setattr, m, "maxlen", 5)
print(deque([1]) + deque([2]), deque([1, 2]) * 2, 2 * deque([1]), deque("ab", 3) * 3, deque([1]) < deque([2]), deque([1]) == [1], deque([1, 2]) >= deque([1]))
show(lambda: deque([1]) + [2])
show(lambda: deque([1]) < [2])
show(hash, d)
m += "st"; m *= 2; print(m)
x = deque([1, 2, 3])
try:
    for i in x: x.append(i)
except RuntimeError as e:
    print(e)
x = deque(); x.append(x); print(x)
class D(deque): pass
print(D([1], 5), D([1]).copy(), type(D([1]) + D([2])).__name__)
x = deque([1, 2]); x.clear(); print(x, x.extend(x), deque(range(3)).extendleft(range(2)))
x = deque([1, 2]); x.extend(x); x.extendleft(x); print(x)
