# deque: maxlen, rotation by anything, insertion, deletion, slices refused, changes during iteration and comparison, copies and recursion.
import copy
from collections import deque


def attempt(function, *arguments, **named):
    try:
        return function(*arguments, **named)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


d = deque("abc", 2)
print(d, d.maxlen, d.append("d"), d, d.appendleft("x"), d, d.extend("123"), d, d.extendleft("45"), d, attempt(d.insert, 0, "z"), attempt(setattr, d, "maxlen", 5), deque([1], 0), deque(maxlen=0).append(1))
print(attempt(deque, 5), attempt(deque, [], -1), attempt(deque, [], "x"), attempt(deque, [], 2.5), attempt(deque, [1], 1, 2), attempt(deque, iterable=[1], maxlen=3), attempt(deque, [], 2**70), attempt(deque, wrong=1))
d = deque(range(5))
for n in (1, -1, 7, -7, 0, 10**20 if False else 100, True):
    d.rotate(n)
    print(n, list(d), end=" ")
print(attempt(d.rotate, "x"), attempt(d.rotate, 1.5), attempt(d.rotate, 1, 2), d.rotate(), list(d))
d = deque("abcab")
print(d.index("b"), d.index("b", 2), d.index("a", -2), attempt(d.index, "z"), attempt(d.index, "a", 4), d.index("c", 0, 100), d.count("a"), d.remove("b"), d, attempt(d.remove, "z"), d.reverse(), d, d.insert(1, "X"), d.insert(-100, "L"), d.insert(100, "R"), d)
print(d[0], d[-1], attempt(lambda: d[50]), attempt(lambda: d[1:2]), attempt(lambda: d["a"]), attempt(lambda: d.__setitem__(99, 1)), attempt(lambda: d.__delitem__(99)), "")
del d[0], d[-1]
d[0] = "new"
print(d, d.pop(), d.popleft(), d, attempt(deque().pop), attempt(deque().popleft), d.clear(), d, bool(d), len(d))
a = deque([1, 2])
print(a + deque([3]), a * 2, 2 * a, a * 0, a * -1, deque([1, 2, 3], 2) * 2, attempt(lambda: a + [1]), attempt(lambda: [1] + a), attempt(lambda: a * "x"), a == deque([1, 2]), a == [1, 2], a < deque([1, 3]), attempt(lambda: a < [1]), deque([1], 1) == deque([1]), attempt(hash, a), 2 in a)
a += "xy"
a *= 2
print(a, deque([1, 2], 3).__iadd__([3, 4]), a.__iadd__(a))
it = iter(a)
next(it)
a.append(1)
print(attempt(next, it), attempt(lambda: [a.append(1) for _ in a]), attempt(lambda: [a.popleft() for _ in reversed(a)]))


class Changing:
    def __init__(self, d):
        self.d = d

    def __eq__(self, other):
        self.d.clear()
        return False


for name in ("index", "count", "remove", "__contains__"):
    e = deque([1, 2, 3])
    e.extendleft([Changing(e)] * 2)
    print(name, attempt(getattr(e, name), 99), len(e))
r = deque([1], 5)
r.append(r)
print(r, copy.copy(r)[1] is r, copy.copy(r).maxlen, copy.deepcopy(deque([[1]], 3)), deque([1], 2).copy(), list(reversed(deque("ab"))), deque[int])


class Sub(deque):
    pass


s = Sub([1, 2], 3)
s.note = "n"
print(s, type(s.copy()).__name__, type(s + s).__name__, type(s * 2).__name__)
