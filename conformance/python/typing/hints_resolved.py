# get_type_hints: forward references, local and global names, inheritance, None defaults, extras, decorators, and what cannot be resolved.
import functools
import typing
from typing import Annotated, Any, ClassVar, Final, ForwardRef, Generic, List, NotRequired, Optional, Required, TypedDict, TypeVar, get_type_hints

T = TypeVar("T")
Alias = "List[int]"


def attempt(function, *arguments, **named):
    try:
        return function(*arguments, **named)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class Node(Generic[T]):
    next: "Optional[Node]"
    value: T
    shared: ClassVar["int"] = 5
    final: Final[int] = 1
    marked: Annotated["int", "meta"]

    def method(self, other: "Node", n: int = None, *args: "str", **kw: List["Node"]) -> "Node":
        pass


class Below(Node[int]):
    value: "str"
    extra: "Missing" if False else "int"


print(get_type_hints(Node), get_type_hints(Below), get_type_hints(Node, include_extras=True)["marked"], get_type_hints(Node.method), get_type_hints(Node().method))


def f(a: "Unknown", b: Alias, c: None, d: "None", e: "int" = None, f: Annotated[int, 1] = 0) -> Annotated["str", 2]:
    pass


print(attempt(get_type_hints, f), get_type_hints(f, {"Unknown": bytes, "List": List}), get_type_hints(f, None, {"Unknown": float})["a"], get_type_hints(f, localns={"Unknown": int}, include_extras=True))


@functools.wraps(f)
def wrapped(*args):
    pass


def bad(a: "1 +"):
    pass


def value(a: "5"):
    pass


def odd(a: 5, b: [int]):
    pass


print(get_type_hints(wrapped, {"Unknown": int, "List": List})["a"], attempt(get_type_hints, bad), attempt(get_type_hints, value), attempt(get_type_hints, odd), get_type_hints(lambda x: x), attempt(get_type_hints, 5), attempt(get_type_hints, len), attempt(get_type_hints, functools.partial(f)).endswith("is not a module, class, method, or function."), attempt(get_type_hints, None), get_type_hints(typing) == typing.__dict__.get("__annotations__", {}))


@typing.no_type_check
def unchecked(a: "not valid python !"):
    pass


@typing.no_type_check
class Unchecked:
    x: "also not"

    def method(self, y: "nor this"):
        pass


print(get_type_hints(unchecked), get_type_hints(Unchecked), get_type_hints(Unchecked.method), unchecked.__no_type_check__)


class Movie(TypedDict, total=False):
    title: Required["str"]
    year: int


class Sequel(Movie):
    number: NotRequired["Movie"]


print(get_type_hints(Sequel), get_type_hints(Sequel, include_extras=True), Sequel.__required_keys__, sorted(Sequel.__optional_keys__), Sequel.__total__)
r = ForwardRef("List[int]")
print(r, r.__forward_arg__, r.__forward_evaluated__, r == ForwardRef("List[int]"), attempt(ForwardRef, "not valid !"), attempt(ForwardRef, 5), ForwardRef("x", is_class=True).__forward_is_class__, List["Node"].__args__, hash(r) == hash(ForwardRef("List[int]")))
