# The repr, origin, arguments, parameters and equality of each special form.
import typing
from typing import *

T = TypeVar("T")
K = TypeVar("K", int, str)
B = TypeVar("B", bound=int, covariant=True)
P = ParamSpec("P")
forms = [Any, Union[int, str], Union[int], Union[int, None], Optional[int], Optional[Union[int, str]], Union[int, Union[str, int]], Union[T, int], List, List[int], Dict[str, List[int]], Tuple, Tuple[()], Tuple[int], Tuple[int, ...], Set[int], FrozenSet[str], Type[int], Callable, Callable[[], int], Callable[[int, str], None], Callable[..., Any], Callable[P, T], Literal[1], Literal[1, "a", None, True], Literal[Literal[1, 2], 2], ClassVar[int], Final[int], Annotated[int, "meta", 5], Annotated[Annotated[int, 1], 2], Iterable[T], Iterator[int], Generator[int, str, None], AsyncGenerator[int, None], Awaitable[int], Coroutine[int, str, bool], Mapping[str, T], DefaultDict[str, int], OrderedDict[str, int], Counter[str], ChainMap[str, int], Deque[int], Sequence[int], ContextManager[int], AsyncContextManager[int], Pattern[str], Match[bytes], NoReturn, Never, LiteralString, Self, TypeAlias, TypeGuard[int], Concatenate[int, P], Required[int], NotRequired[int], Hashable, Sized, SupportsInt, Text, T, K, B, P, P.args, P.kwargs, ForwardRef("x"), List["x"], list[int], dict[str, T], int | str, int | None, list[int] | None, Unpack[Tuple[int, ...]]]
for form in forms:
    print(form, get_origin(form), get_args(form), getattr(form, "__parameters__", None))
print(Union[int, str] == Union[str, int], hash(Union[int, str]) == hash(Union[str, int]), Optional[int] == Union[None, int], List[int] == List[int], List[int] == list[int], Literal[1] == Literal[True], Literal[1, 2] == Literal[2, 1], Annotated[int, 1] == Annotated[int, 2], Callable[[int], str] == Callable[[int], str], Union[int, str] == int | str, Tuple[int] == tuple[int])
print(List[T][int], Dict[T, K][int, str] if False else Dict[T, int][str], Callable[[T], T][int], Union[T, int][str], Optional[T][None], Annotated[T, 1][int], Tuple[T, ...][int], Callable[P, T][[int, str], bool], Mapping[str, T][List[T]][int])
