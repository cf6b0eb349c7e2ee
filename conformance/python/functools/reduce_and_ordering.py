# reduce, total_ordering, cmp_to_key with every incomplete class.
import functools
import operator

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

print(functools.reduce(operator.add, [1, 2, 3]), functools.reduce(operator.add, [], 5), functools.reduce(lambda a, b: b + a, "abc"), functools.reduce(max, iter([3, 9, 2])), functools.reduce(operator.mul, [7]))
show(functools.reduce, operator.add, [])
show(functools.reduce, operator.add, 5)
show(functools.reduce, operator.add)
show(functools.reduce, 5, [1, 2])
show(functools.reduce, operator.add, [1], 2, 3)
for method in ("__lt__", "__le__", "__gt__", "__ge__"):
    ns = {"__init__": lambda self, v: setattr(self, "v", v), "__eq__": lambda a, b: a.v == b.v, method: {"__lt__": lambda a, b: a.v < b.v, "__le__": lambda a, b: a.v <= b.v, "__gt__": lambda a, b: a.v > b.v, "__ge__": lambda a, b: a.v >= b.v}[method]}
    T = functools.total_ordering(type("T", (), ns))
    a, b = T(1), T(2)
    print(method, a < b, a <= b, a > b, a >= b, a <= T(1), a >= T(1), b < a, b > a)
show(functools.total_ordering, type("N", (), {}))
show(functools.total_ordering, type("E", (), {"__eq__": lambda a, b: True}))
@functools.total_ordering
class Partial:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return NotImplemented if isinstance(o, str) else self.v < o.v
show(lambda: Partial(1) <= "a")
show(lambda: Partial(1) > "a")
key = functools.cmp_to_key(lambda a, b: (a > b) - (a < b))
print(sorted([3, 1, 2], key=key), sorted("bac", key=functools.cmp_to_key(lambda a, b: ord(b) - ord(a))), key(1) < key(2), key(1) == key(1), key(5).obj, max([1, 3, 2], key=key))
show(lambda: key(1) < 5)
show(hash, key(1))
show(key)
show(functools.cmp_to_key)
show(lambda: sorted([1, 2], key=functools.cmp_to_key(lambda a, b: "x")))
