# Counter: construction, missing keys, in-place operators, comparisons, update and subtract forms.
from collections import Counter

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for args, kw in (((), {}), (("abca",), {}), (({"a": 3},), {}), ((), {"a": 1, "b": 2}), ((["x", "x"],), {"y": 4}), ((None,), {}), ((Counter(a=2),), {"a": 5}), (([1, 1.0, True],), {})):
    print(Counter(*args, **kw))
show(Counter, 5)
show(Counter, [[]])
show(Counter, 1, 2)
c = Counter(a=3, b=0, c=-2)
print(c["zzz"], "zzz" in c, list(c.elements()), c.most_common(), c.most_common(1), c.most_common(0), c.total(), +c, -c, c == Counter(a=3, c=-2), c == {"a": 3, "b": 0, "c": -2}, c != Counter())
for op in ("+", "-", "|", "&"):
    a, b = Counter(a=3, b=1, c=-1), Counter(a=1, b=4, d=2)
    print(op, {"+": a + b, "-": a - b, "|": a | b, "&": a & b}[op])
a = Counter("aab"); a += Counter("b"); print(a)
a -= Counter("a"); print(a)
a |= Counter("zz"); print(a)
a &= Counter("zb"); print(a)
print(Counter(a=1) <= Counter(a=2), Counter(a=1) < Counter(a=1), Counter(a=1, b=-1) >= Counter(), Counter(a=2) > Counter(a=1), Counter(a=0) == Counter())
d = Counter("ab")
d.update("aa", b=5); print(d)
d.update(None); d.update({}); d.subtract({"a": 10}, c=1); print(d)
d.subtract(["b"]); print(d)
del d["missing"], d["a"]
print(d, d.copy(), type(d.copy()), Counter.fromkeys if False else "", d.pop("b"), d.setdefault("q", 7), d)
show(Counter.fromkeys, "ab")
show(d.update, 5)
show(lambda: Counter("a") + 5)
show(lambda: Counter("a") + {"a": 1})
show(lambda: Counter("a") < {"a": 5})
show(lambda: Counter(a="x").total())
show(lambda: list(Counter(a="x").elements()))
show(lambda: Counter(a=1.5).most_common("x"))
print(repr(Counter(b=1, a=2)), repr(Counter({1: "a", 2: 3})), Counter(a=1.5, b=2).most_common(1))
