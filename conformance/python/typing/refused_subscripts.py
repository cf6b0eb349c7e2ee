# What typing refuses to be subscripted with, called, subclassed and instantiated.
import typing
from typing import *

T = TypeVar("T")
for attempt in (lambda: Union[()], lambda: Union[1], lambda: Optional[int, str], lambda: Optional[()], lambda: List[int, str], lambda: Dict[int], lambda: Dict[int, str, bool], lambda: Tuple[..., int], lambda: Callable[int], lambda: Callable[int, str], lambda: Callable[[int], str, bool], lambda: Literal[()], lambda: ClassVar[int, str], lambda: ClassVar[ClassVar[int]], lambda: Final[Final[int]], lambda: Annotated[int], lambda: Annotated[()], lambda: Any[int], lambda: NoReturn[int], lambda: List[int][str], lambda: List[T][int, str], lambda: List[5], lambda: Type[int, str], lambda: TypeGuard[int, str], lambda: Generic[int], lambda: Generic[T, T], lambda: Generic[()], lambda: Protocol[int], lambda: Union(), lambda: Any(), lambda: List(), lambda: List[int]("a"), lambda: Optional[int](), lambda: Literal[1](), lambda: TypeVar("T", int), lambda: TypeVar("T", covariant=True, contravariant=True), lambda: TypeVar("T", int, str, bound=int), lambda: TypeVar("T", bound=5), lambda: TypeVar(), lambda: NewType("N"), lambda: isinstance(1, List[int]), lambda: isinstance([], List), lambda: issubclass(list, List[int]), lambda: isinstance(1, Union[int, str]), lambda: isinstance(1, Any), lambda: isinstance(1, Literal[1]), lambda: issubclass(int, Optional[int]), lambda: isinstance(1, T), lambda: cast(int, "x"), lambda: NamedTuple("N", [("a", int)])(1), lambda: NamedTuple("N", [("a",)]), lambda: NamedTuple("N", a=int), lambda: TypedDict("D", {"a": int})(a=1), lambda: TypedDict("D", [("a", int)]), lambda: get_origin(5), lambda: get_args(int), lambda: assert_type(1, int), lambda: reveal_type, lambda: assert_never(1), lambda: Unpack[int, str], lambda: Concatenate[int], lambda: Self[int], lambda: Required[int, str], lambda: ForwardRef(5), lambda: ForwardRef("a b"), lambda: List["a b"]):
    try:
        print(str(attempt())[:60].split(" at 0x")[0])
    except Exception as e:
        print(type(e).__name__, e)
for base in (Union, Any, List[int], ClassVar, Optional[int], Literal[1], Callable[[int], str], Tuple[int], Iterable[T]):
    try:
        print(type("S", (base,), {}).__mro__[1:3])
    except Exception as e:
        print(type(e).__name__, e)
