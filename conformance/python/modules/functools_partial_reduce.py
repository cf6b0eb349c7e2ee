# partial, reduce, wraps, total_ordering, singledispatch, partialmethod, cmp_to_key.
from functools import partial, reduce, wraps, total_ordering, singledispatch, partialmethod, cmp_to_key, update_wrapper
p = partial(int, base=2)
print(p("101"), p.func, p.args, p.keywords, partial(max, 5)(1, 9), partial(partial(pow, 2), 3)(), p("12", base=10), partial(print, "a", sep="-")("b"), repr(partial(len))[:17])
print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a * b, [], 1), reduce(max, [3, 9, 2]), reduce(lambda a, b: {**a, **b}, [{"x": 1}, {"y": 2}]), reduce(lambda a, b: a + [b], "ab", []))
for f in (lambda: reduce(lambda a, b: a, []), lambda: reduce(5, [1, 2]), lambda: reduce(max, 5), lambda: partial(), lambda: partial(5), lambda: reduce(max)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
@total_ordering
class V:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.n < o.n
print(V(1) <= V(2), V(1) > V(2), V(2) >= V(2), V(1) != V(2))
@singledispatch
def show(x): return f"other {x}"
@show.register
def _(x: int): return f"int {x}"
@show.register(list)
def _(x): return f"list {len(x)}"
print(show(1), show([1, 2]), show("s"), show(True), show.dispatch(int)(5))
class C:
    def set(self, k, v): return (k, v)
    set_x = partialmethod(set, "x")
print(C().set_x(5), sorted(["bb", "a"], key=cmp_to_key(lambda a, b: len(a) - len(b))))
def orig(): "doc"
def w(): pass
print(update_wrapper(w, orig).__name__, w.__doc__, w.__wrapped__ is orig)
