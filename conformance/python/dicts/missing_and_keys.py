# Key equality, hash collisions, __missing__, unhashable keys, user keys.
class Key:
    def __init__(self, v): self.v = v
    def __hash__(self): return 7
    def __eq__(self, o): return isinstance(o, Key) and self.v == o.v
    def __repr__(self): return f"Key({self.v})"
d = {Key(i): i for i in range(10)}
print(len(d), d[Key(3)], Key(99) in d, d.pop(Key(5)), Key(5) in d, list(d)[4:6])
d[Key(3)] = "new"
print(d[Key(3)], len(d))
print({1: "int", 1.0: "float"}, {0: "a", False: "b", 0.0: "c"}, {"a": 1, b"a": 2}, {(1, 2): "t"}[1, 2], {(): 0}[()], {float("inf"): 1}[float("inf")], {2**70: "big"}[2**70], {-1: "a", -2: "b"}[-2])
n = float("nan")
print({n: 1}[n])
class Counter(dict):
    def __missing__(self, k):
        self[k] = 0
        return 0
c = Counter()
for ch in "banana": c[ch] += 1
print(c, c.get("zz"), "q" in c)
class Bad:
    def __hash__(self): raise ValueError("no hash")
class BadEq:
    def __hash__(self): return 1
    def __eq__(self, o): raise ValueError("no eq")
for f in (lambda: {}[Bad()], lambda: {Bad(): 1}, lambda: {BadEq(): 1, BadEq(): 2}, lambda: {1: 2}[BadEq()], lambda: {}[{}], lambda: {}[[]], lambda: {1: 2}[slice(1)]):
    try: print(f())
    except (ValueError, TypeError, KeyError) as e: print(type(e).__name__, e)
