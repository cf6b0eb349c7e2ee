# OrderedDict: moving, popping at either end, equality with order, unions, changes while iterating, subclasses and their repr.
import copy
from collections import OrderedDict


def attempt(function, *arguments, **named):
    try:
        return function(*arguments, **named)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


d = OrderedDict(a=1, b=2, c=3)
print(d.move_to_end("a"), list(d), d.move_to_end("c", last=False), list(d), attempt(d.move_to_end, "z"), attempt(d.move_to_end), d.popitem(), d.popitem(last=False), d.popitem(False) if False else d, attempt(OrderedDict().popitem), attempt(d.pop, "zz"), d.pop("zz", 5), d.pop(key="zz", default=6), d.setdefault("n"), d.setdefault("m", default=3), d)
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == {"b": 2, "a": 1}, OrderedDict(a=1) != OrderedDict(a=2), OrderedDict([("x", 1), ("x", 2)]), attempt(OrderedDict, 5), attempt(OrderedDict, [1]), attempt(OrderedDict, [(1, 2, 3)]), attempt(OrderedDict, {}, {}), OrderedDict({"k": 1}, z=2))
print(OrderedDict(a=1) | {"b": 2}, {"b": 2} | OrderedDict(a=1), type({"b": 2} | OrderedDict()).__name__, attempt(lambda: OrderedDict() | [("a", 1)]), OrderedDict.fromkeys("ba", 0), list(reversed(OrderedDict.fromkeys("abc"))), list(reversed(OrderedDict(a=1, b=2).items())), list(reversed(OrderedDict(a=1).values())))
e = OrderedDict(a=1)
e |= [("z", 9)]
e["a"] = 5
del e["z"]
e["z"] = 0
print(e, list(e.items()), e.keys() & {"a"}, e.items() >= {("a", 5)})
for change in (lambda o: o.pop("a"), lambda o: o.update(q=1), lambda o: o.move_to_end("a"), lambda o: o.__setitem__("b", 5)):
    o = OrderedDict(a=1, b=2, c=3)
    it = iter(o)
    next(it)
    change(o)
    print(attempt(list, it))
s = OrderedDict(a=1)
s["self"] = s
print(s, copy.copy(e), copy.deepcopy(OrderedDict(a=[1])), e.copy() is e, e.__reduce__()[0].__name__, e.__sizeof__() > 0)


class Sub(OrderedDict):
    def __init__(self, *args, note="n", **kw):
        self.note = note
        super().__init__(*args, **kw)

    def __missing__(self, key):
        return ("missing", key)


sub = Sub(a=1, note="x")
print(sub, sub["q"], sub.copy().note, sub.get("q"), vars(sub), sub == OrderedDict(a=1), type(sub | {}).__name__)


class Backwards(OrderedDict):
    def __iter__(self):
        return iter(sorted(super().keys(), reverse=True))


b = Backwards(a=1, b=2)
print(list(b), dict(b), list(b.items()), list(b.keys()), repr(b), OrderedDict(b))
