# NamedTuple and TypedDict in class and functional form: defaults, methods, inheritance, totality, generics and every refusal.
import typing
from typing import Generic, NamedTuple, NotRequired, Required, TypedDict, TypeVar, is_typeddict

T = TypeVar("T")


def attempt(function, *arguments, **named):
    try:
        return function(*arguments, **named)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class P(NamedTuple):
    """A point."""

    x: int
    y: int = 0

    def norm(self):
        return self.x + self.y

    @property
    def double(self):
        return self.x * 2


print(P(1), P(1).norm(), P(1).double, P._fields, P._field_defaults, P.__annotations__, P.__doc__, P.__bases__, P.__orig_bases__[0] is NamedTuple, P(1)._replace(y=5), P.__match_args__)
Q = NamedTuple("Q", [("a", int), ("b", "str")])
print(Q(1, "x"), Q.__annotations__, Q.__module__, attempt(NamedTuple, "R", a=int, b=str), attempt(NamedTuple, "R", None), attempt(NamedTuple, "R", [("a", 5)]), attempt(NamedTuple, "R", [("a",)]), attempt(NamedTuple, "R", [("_a", int)]), attempt(NamedTuple, "R", [("a", int), ("a", int)]), attempt(NamedTuple), attempt(NamedTuple, "R", [("def", int)]), attempt(NamedTuple, "R", [("a", int)], b=int), attempt(NamedTuple, "E", [])[0] if False else NamedTuple("E", [])())


def order():
    class W(NamedTuple):
        a: int = 1
        b: int


def private():
    class W(NamedTuple):
        _a: int


def overwritten():
    class W(NamedTuple):
        a: int

        def _replace(self):
            pass


def own_new():
    class W(NamedTuple):
        a: int

        def __new__(cls):
            pass


def many_bases():
    class W(NamedTuple, list):
        a: int


class GenericTuple(NamedTuple, Generic[T]):
    item: T


for make in (order, private, overwritten, own_new, many_bases):
    print(make.__name__, attempt(make))
print(GenericTuple(1), GenericTuple[int](1), GenericTuple[int], GenericTuple.__parameters__, attempt(isinstance, P(1), NamedTuple), attempt(issubclass, P, NamedTuple))


class Child(P):
    z: int = 5


print(Child(1, 2), Child(1).z, Child._fields)


class Movie(TypedDict):
    title: str
    year: NotRequired[int]


class Rated(Movie, total=False):
    stars: int
    note: Required[str]


print(Movie(title="x"), type(Movie(title="x")).__name__, Movie.__required_keys__, Movie.__optional_keys__, sorted(Rated.__required_keys__), sorted(Rated.__optional_keys__), Rated.__total__, Rated.__annotations__.keys(), is_typeddict(Movie), is_typeddict(dict), is_typeddict(TypedDict), Movie.__bases__, Movie.__mro__, Movie({"title": 1}), Movie(), Movie.__name__, Movie.__orig_bases__[0] is TypedDict)
T1 = TypedDict("T1", {"in": int, "x-y": str})
T2 = TypedDict("T2", {"a": int}, total=False)
print(T1.__annotations__, T2.__total__, T2.__optional_keys__, attempt(isinstance, {}, Movie), attempt(issubclass, dict, Movie), attempt(TypedDict), attempt(TypedDict, "X", 5), attempt(TypedDict, "X", {"a": 5}), attempt(lambda: type("Y", (Movie, dict), {})))


def not_typed():
    class W(Movie, dict):
        pass


def with_value():
    class W(TypedDict):
        a: int = 1

    return W.a


def overlap():
    class A(TypedDict):
        a: int

    class W(A):
        a: str

    return W.__annotations__


class GenericDict(TypedDict, Generic[T]):
    item: T


for make in (not_typed, with_value, overlap):
    print(make.__name__, attempt(make))
print(GenericDict[int], GenericDict[int](item=1), GenericDict.__parameters__, Movie | None, typing.Optional[Movie])
