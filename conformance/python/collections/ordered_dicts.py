# OrderedDict: move_to_end, popitem, equality, views, union and changes while iterating.
from collections import OrderedDict as O

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

d = O([("a", 1), ("b", 2), ("c", 3)])
print(d, repr(O()), d == O([("b", 2), ("a", 1), ("c", 3)]), d == {"c": 3, "b": 2, "a": 1}, list(reversed(d)), list(reversed(d.items())), list(reversed(d.values())), list(reversed(d.keys())))
d.move_to_end("a"); print(d)
d.move_to_end("a", last=False); print(d)
show(d.move_to_end, "zz")
show(d.move_to_end)
print(d.popitem(), d.popitem(last=False), d)
show(O().popitem)
show(O().popitem, last=False)
show(d.pop, "zz")
show(d.pop, "zz", 9)
show(d.pop, key="b", default=1)
print(d, O.fromkeys("ab", 1), O(a=1, b=2), O({"x": 1}, y=2), d.setdefault("n", 5), d.setdefault("n"), d.copy(), type(d | {}), {} | O(a=1), O(a=1) | {"b": 2})
d |= [("z", 26)]
print(d, d.clear(), d)
show(O, 5)
show(O, [1])
show(O, {}, {})
show(O.__delitem__, O(), "x")
x = O(a=1, b=2)
try:
    for k in x: x["c" + k] = 1
except RuntimeError as e:
    print(e)
try:
    for k in x: del x[k]
except RuntimeError as e:
    print(e)
x = O(a=1)
x["self"] = x
print(x)
class S(O):
    def __missing__(self, k): return 0
s = S(a=1)
print(s["q"], s, s.copy(), type(s.copy()), S.fromkeys("a"))
print(O(a=1).__eq__(5), O(a=1) != O(a=2), O([(1, 2)]).items() & {(1, 2)}, O(a=1).keys() | {"b"} == {"a", "b"})
