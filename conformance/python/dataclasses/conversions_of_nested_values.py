# asdict, astuple and replace through lists, tuples, named tuples, dicts, other dataclasses, factories and values that refuse to be copied.
import collections
import copy
import dataclasses
from dataclasses import asdict, astuple, dataclass, field, replace
from typing import Any


def attempt(function, *arguments, **named):
    try:
        return function(*arguments, **named)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


@dataclass
class Inner:
    n: int
    tags: list = field(default_factory=list)


@dataclass
class Outer:
    inner: Any
    more: Any = None
    hidden: int = field(default=0, repr=False, compare=False)


Pair = collections.namedtuple("Pair", "left right")
samples = [Outer(Inner(1)), Outer([Inner(1), Inner(2)]), Outer((Inner(1),), {Inner: Inner(2)} if False else {"k": Inner(3)}), Outer(Pair(Inner(1), 2)), Outer({"a": [Inner(1, [Inner(2)])]}), Outer({1, 2}, frozenset([3])), Outer(collections.OrderedDict(a=Inner(1))), Outer(collections.deque([Inner(1)])), Outer(Inner)]
for s in samples:
    print(attempt(asdict, s), attempt(astuple, s))
o = Outer(Inner(1, [[2]]))
d = asdict(o)
print(d["inner"]["tags"] is o.inner.tags, d["inner"]["tags"][0] is o.inner.tags[0], type(asdict(Outer(Pair(1, 2)))["inner"]).__name__, asdict(o, dict_factory=lambda pairs: sorted(pairs, reverse=True)), astuple(o, tuple_factory=list), asdict(o, dict_factory=collections.OrderedDict))


class NoCopy:
    def __deepcopy__(self, memo):
        raise TypeError("not copied")


print(attempt(asdict, Outer(NoCopy())), attempt(asdict, Outer(x for x in ())), attempt(asdict, o, dict_factory=5), attempt(asdict, o, nope=1), replace(o, inner=5), replace(o) == o, replace(o) is o, replace(o, hidden=9).hidden, attempt(replace, o, missing=1), attempt(replace), attempt(replace, o, 5))


@dataclass
class WithInit:
    x: int
    y: int = field(init=False, default=5)
    z: dataclasses.InitVar[int] = 7

    def __post_init__(self, z):
        self.total = self.x + z


w = WithInit(1)
print(w.total, attempt(replace, w, x=2).total, attempt(replace, w, x=2, z=1).total, attempt(replace, w, y=1), asdict(w), astuple(w), vars(w))


@dataclass
class Recursive:
    child: Any = None


r = Recursive()
r.child = r
print(r, attempt(asdict, r).split(":")[0], copy.deepcopy(r).child is not r, r == r if False else "")


@dataclass(order=True)
class Version:
    parts: tuple
    label: str = field(default="", compare=False)


print(sorted([Version((2, 0)), Version((1, 9), "x"), Version((1, 10))]), max(Version((1,)), Version((1, 0))), Version((1,), "a") == Version((1,), "b"), dataclasses.fields(Version)[1].compare, [f.name for f in dataclasses.fields(Version((1,)))])
