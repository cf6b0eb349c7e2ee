# Repr limits for each type, subclasses with own methods, nesting levels, recursive_repr and aRepr.
import reprlib
from array import array
from collections import deque

r = reprlib.Repr()
for v in (list(range(20)), tuple(range(20)), {i: i for i in range(9)}, set(range(20)), frozenset(range(20)), deque(range(20)), array("i", range(20)), "x" * 100, b"y" * 100, 10**100, 3.14159, None, [[[[[[[[1]]]]]]]], {"a": {"b": {"c": {"d": {"e": {"f": {"g": 1}}}}}}}, [], {}, set(), (1,), "short", ["a" * 50] * 8, range(100), Exception("e" * 100)):
    print(r.repr(v), reprlib.repr(v) == r.repr(v))
print({k: v for k, v in vars(r).items() if k != "fillvalue"})
r.maxlist, r.maxstring, r.maxlevel, r.maxdict, r.maxlong, r.maxother, r.maxtuple = 2, 10, 2, 1, 8, 12, 0
for v in ([1, 2, 3], "abcdefghijklmnop", [[[1]]], {"a": 1, "b": 2}, 123456789012, range(1000), (1, 2), {1: [2, [3]]}):
    print(r.repr(v))
class Mine(reprlib.Repr):
    def repr_int(self, x, level): return f"<{x}>"
    def repr_list(self, x, level): return "L" + super().repr_list(x, level)
    def repr_Special(self, x, level): return f"special at {level}"
class Special: pass
print(Mine().repr([1, "a", Special()]), Mine().repr1([[1]], 1), Mine().repr({1: 2}))
class Node:
    def __init__(self): self.kids = []
    @reprlib.recursive_repr(fillvalue="<...>")
    def __repr__(self): return "Node(" + ", ".join(map(repr, self.kids)) + ")"
n = Node(); n.kids = [n, Node()]; print(n, Node.__repr__.__name__)
class Default(list):
    @reprlib.recursive_repr()
    def __repr__(self): return "<" + "|".join(map(repr, self)) + ">"
d = Default("ab"); d.append(d); print(d)
class Broken:
    def __repr__(self): raise ValueError("no")
print(reprlib.repr(Broken()).split(" at ")[0], type(reprlib.aRepr).__name__)
