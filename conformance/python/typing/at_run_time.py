# What typing's forms print, compare and answer at run time.
import collections.abc
import typing
from typing import *

T = TypeVar("T")
K = TypeVar("K", bound=int)
C = TypeVar("C", str, bytes, covariant=False)
P = ParamSpec("P")
for form in (List[int], Dict[str, List[int]], Optional[int], Union[int, str, None], Union[int, int], Tuple[int, ...], Tuple[()], Callable[[int], str],
             Callable[..., Any], Type[int], Any, ClassVar[int], Final[int], Literal[1, "a", None], Iterable[T], Generator[int, str, None],
             Optional["Later"], list[int], dict[str, T], int | str, int | None, T, K, P, Concatenate[int, P], Sequence[Optional[int]], DefaultDict[str, int],
             Mapping, Deque[int], AsyncIterator[int], Awaitable[T], ContextManager[int], Pattern[str], NoReturn, TypeAlias, SupportsInt):
    print(repr(form), get_origin(form), get_args(form))
print(Optional[int] == Union[int, None], List[int] == List[int], Union[int, str] == Union[str, int], hash(List[int]) == hash(List[int]), Union[int] is int,
      Literal[1] == Literal[1], int | str == Union[int, str], Union[Union[int, str], float])
print(T.__name__, T.__bound__, K.__bound__, C.__constraints__, T.__covariant__)


class Box(Generic[T]):
    def __init__(self, x: T):
        self.x = x


print(Box[int], Box[int](3).x, Box.__parameters__, Box[T][str], Box[int].__origin__, get_args(Box[int]), Box[int](1).__orig_class__)
for bad in (lambda: Box[int, str], lambda: Optional[int, str], lambda: Union[()], lambda: isinstance(3, List[int]), lambda: Any(),
            lambda: Box[int][str], lambda: TypeVar("X", int), lambda: Callable[int], lambda: issubclass(int, Union[int, str])):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)


class Pt(NamedTuple):
    x: int
    y: "str" = "d"

    def both(self):
        return self.x, self.y


print(Pt(1), Pt(1, "q").both(), Pt._fields, Pt._field_defaults, Pt.__annotations__["x"], Pt(1)._replace(x=5), Pt(1)._asdict(), NamedTuple("N", [("a", int)])(3))


class TD(TypedDict, total=False):
    a: int
    b: str


class TD2(TD):
    c: Required[int] if hasattr(typing, "Required") else int


print(TD(a=1), TD.__total__, sorted(TD.__annotations__), TD.__optional_keys__ == {"a", "b"}, is_typeddict(TD), TypedDict("X", {"k": int})(k=1))


@runtime_checkable
class HasLen(Protocol):
    def __len__(self) -> int: ...


class Plain(Protocol):
    x: int


print(isinstance([], HasLen), isinstance(3, HasLen), issubclass(list, HasLen), isinstance(3, SupportsInt), isinstance("a", SupportsAbs))
for bad in (lambda: isinstance(3, Plain), lambda: Plain()):
    try:
        print(bad())
    except TypeError as e:
        print(e)


def f(a: int, b: "Optional[str]" = None, *args: float, **kw: "List[int]") -> "Box[int]":
    pass


print(get_type_hints(f), get_type_hints(Pt), cast(int, "x"), NewType("UserId", int)(5), NewType("UserId", int))


class A:
    x: Annotated[int, 1]
    y: ClassVar[str] = ""


class B(A):
    z: "A"


print(get_type_hints(B), get_type_hints(A, include_extras=True), no_type_check(f) is f, final(A) is A)


@overload
def g(x: int) -> int: ...
@overload
def g(x: str) -> str: ...
def g(x):
    return x


print(g(3), TYPE_CHECKING, ForwardRef("X"), List["X"], AnyStr, Text)
print(isinstance([], collections.abc.Sequence), issubclass(dict, Mapping), isinstance({}, typing.Hashable), isinstance([], typing.Iterable))
