# Counter made, updated and combined with every kind of argument; counts that are not positive or no ints; most_common, elements, total.
from collections import Counter
from fractions import Fraction


def attempt(function, *arguments, **named):
    try:
        return function(*arguments, **named)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


c = Counter("abracadabra")
print(c, Counter(a=2, b=-1), Counter({"x": 0}), Counter([("a", 1), ("a", 1)]), Counter(None), Counter(), Counter({}, a=1), attempt(Counter, 5), attempt(Counter, [[]]), attempt(Counter, "a", "b"), attempt(Counter, self=1), attempt(Counter, iterable=2))
print(c["z"], "z" in c, c.most_common(2), c.most_common(0), c.most_common(-1), c.most_common(None) == c.most_common(), c.most_common(100) == c.most_common(), attempt(c.most_common, "x"), c.total(), Counter().total(), Counter(a=1.5, b=2).total())
print(sorted(Counter(a=2, b=0, c=-1).elements()), attempt(lambda: list(Counter(a=1.5).elements())), attempt(lambda: list(Counter(a="x").elements())))
d = Counter(a=3, b=1)
print(d.update("ab"), d.update({"c": 5}, d=1), d.update(None), d, attempt(d.update, 5), d.subtract("aab", z=2), d, d.subtract(), d.subtract(Counter(a=10)), d, attempt(d.update, {"a": "x"}))
print(Counter(a=1, b=2) + Counter(b=-5, c=1), Counter(a=1, b=2) - Counter(a=5, b=1), Counter(a=1, b=2) & Counter(b=1, c=1), Counter(a=1, b=2) | Counter(b=1, c=3), +Counter(a=0, b=-1, c=1), -Counter(a=0, b=-1, c=1))
for wrong in (lambda: c + 5, lambda: c + {"a": 1}, lambda: c & "ab", lambda: {"a": 1} | c, lambda: c | {"a": 9}, lambda: c - [1], lambda: c < 5, lambda: c <= {"a": 1}):
    print(attempt(wrong))
e = Counter(a=2)
e += Counter(a=1, b=3)
e -= Counter(b=3)
e |= Counter(z=1)
e &= Counter(a=2, z=5)
print(e, Counter(a=1) == Counter(a=1, b=0), Counter(a=1) == {"a": 1, "b": 0}, Counter(a=1) != Counter(b=0, a=1), Counter(a=1) <= Counter(a=2), Counter(a=1) < Counter(a=1, b=0), Counter(a=1, b=1) >= Counter(b=1), Counter(a=2) > Counter(a=1))
print(Counter(a=Fraction(1, 2)) + Counter(a=Fraction(1, 3)), Counter(a=0.1) + Counter(a=0.2), Counter({1: True, 1.0: 5}), Counter(a=2**70).total())
print(attempt(Counter.fromkeys, "abc"), c.copy() == c, type(c.copy()).__name__, c.pop("a"), c.setdefault("q", 7), attempt(lambda: c.__delitem__("never")), c)


class Sub(Counter):
    def __missing__(self, key):
        return -1


print(Sub("aab")["z"], Sub("aab"), type(Sub("a") + Sub("b")).__name__, type(Sub("a").copy()).__name__, repr(Counter({"a": 1, 2: 1, None: 3})), repr(Counter(a=1, b="x")))
