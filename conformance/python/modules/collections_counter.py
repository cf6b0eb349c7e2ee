# Counter.
from collections import Counter
c = Counter("abracadabra")
print(c, c["a"], c["zz"], c.most_common(2), c.most_common(), sorted(c.elements()), sum(c.values()), c.total(), len(c), "zz" in c, dict(c), list(c))
c.update("aaa")
c.update({"z": 5})
c.subtract("ab")
c["b"] += 10
del c["c"]
print(c, c - Counter(a=3), Counter(a=1) + Counter(a=2, b=-1), Counter(a=3, b=1) & Counter(a=1, b=5), Counter(a=3) | Counter(a=1, b=2), +Counter(a=1, b=-1), -Counter(a=1, b=-1), Counter(), Counter(a=2) == Counter("aa"), Counter([1, 2, 1]), Counter({"x": 0}), c.copy() == c, Counter(a=1) <= Counter(a=2), Counter("ab").pop("a"))
print(Counter(["b", "a", "b"]).most_common(1), Counter(len(w) for w in "a bb cc".split()), max(Counter("hello"), key=Counter("hello").get), isinstance(c, dict), Counter(None), Counter(a=1, b=2).items())
