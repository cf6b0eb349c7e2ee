# namedtuple classes: construction, _make, _replace, _asdict, defaults, odd names, subclasses, docs, and every refusal.
import collections
import copy
import inspect
from collections import namedtuple


def attempt(function, *arguments, **named):
    try:
        return function(*arguments, **named)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


P = namedtuple("P", "x y z", defaults=(2, 3))
print(P(1), P(1, z=9), P(*"abc"), P._fields, P._field_defaults, P.__match_args__, P.__doc__, P.x.__doc__, P.__module__, P.__slots__, inspect.signature(P))
print(attempt(P), attempt(P, 1, 2, 3, 4), attempt(P, 1, x=2), attempt(P, w=1), attempt(P._make, [1]), attempt(P._make, [1, 2, 3, 4]), attempt(P._make, 5), P._make(iter("xyz")), P._make(range(3)))
p = P(1)
print(p._replace(y=7), attempt(p._replace, w=1), attempt(p._replace, w=1, v=2), attempt(p._replace, 1), p._asdict(), type(p._asdict()).__name__, p.__getnewargs__(), attempt(setattr, p, "x", 1), attempt(setattr, p, "new", 1), attempt(lambda: p.missing), attempt(delattr, p, "x"), hasattr(p, "__dict__"))
print(p == (1, 2, 3), p < (1, 2, 4), hash(p) == hash((1, 2, 3)), p[0], p[1:], p + (4,), p * 1, len(p), 2 in p, p.index(3), p.count(9), list(p), copy.copy(p) == p, type(copy.deepcopy(P([]))).__name__, repr(P("a", p)))
for names in ("a a", "1a", "class", "_a", "a b_", "a-b", "", ["x", 5], "a,b , c", "é ü", ["def", "a", "a", "_u", "7"], None, 5, ("x",)):
    print(repr(names), attempt(lambda: namedtuple("N", names)._fields), attempt(lambda: namedtuple("N", names, rename=True)._fields))
for typename in ("class", "1N", "a b", 5, "", "_ok", "é"):
    print(repr(typename), attempt(lambda: namedtuple(typename, "a").__name__))
print(attempt(namedtuple, "N", "a", defaults=(1, 2)), attempt(namedtuple, "N", "a b", True), namedtuple("N", "a b", module="shop").__module__, attempt(namedtuple, "N"), attempt(namedtuple), attempt(namedtuple, "N", "a", verbose=True), attempt(namedtuple, "N", "a", defaults=5), namedtuple("N", "a b", defaults=[])._field_defaults, namedtuple("N", "a", defaults=None)._field_defaults)


class Sub(namedtuple("Base", "a b")):
    __slots__ = ()

    def __new__(cls, a, b=5):
        return super().__new__(cls, a, b)

    @property
    def total(self):
        return self.a + self.b


s = Sub(1)
print(s, s.total, s._replace(a=2), type(s._replace(a=2)).__name__, attempt(Sub._make, [1, 2]), Sub._fields, isinstance(s, tuple))
P.__doc__ = "New doc"
P.x.__doc__ = "Field doc"
print(P.__doc__, P.x.__doc__, type(P.x).__name__, P.x.__get__(p), attempt(P.x.__set__, p, 1), attempt(P.x.__get__, 5))
E_ = namedtuple("E_", "")
print(E_(), E_._fields, namedtuple("One", "x")(1), namedtuple("Many", [f"f{i}" for i in range(300)])(*range(300)).f299)
match p:
    case P(a, y=b):
        print(a, b)
