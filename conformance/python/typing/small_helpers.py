# cast, NewType, assert_type, assert_never, reveal_type, overload, final, override-like markers, TYPE_CHECKING, Text, IO and the like.
import typing
from typing import IO, TYPE_CHECKING, Any, AnyStr, Final, Never, NewType, NoReturn, Self, Text, assert_never, assert_type, cast, clear_overloads, final, get_overloads, overload, reveal_type


def attempt(function, *arguments, **named):
    try:
        return function(*arguments, **named)
    except BaseException as e:
        return f"{type(e).__name__}: {e}"


print(cast(int, "x"), cast("anything", 5), assert_type(5, str), attempt(assert_never, 5), attempt(assert_never, "x" * 200), TYPE_CHECKING, Text is str, AnyStr, AnyStr.__constraints__, attempt(cast, int), attempt(assert_type, 1))
UserId = NewType("UserId", int)
Nested = NewType("Nested", UserId)
print(UserId(5), UserId, UserId.__name__, UserId.__supertype__, Nested.__supertype__ is UserId, UserId.__module__, UserId.__qualname__, UserId | None, None | UserId, typing.Optional[UserId], typing.List[UserId], attempt(isinstance, 5, UserId), attempt(lambda: type("Sub", (UserId,), {})), attempt(NewType, "X"), hash(UserId) == hash(UserId), UserId == NewType("UserId", int))


@overload
def f(x: int) -> int: ...


@overload
def f(x: str) -> str: ...


print(len(get_overloads(f)) if False else attempt(f, 1))


def f(x):
    return x


print(f(1), [g.__annotations__ for g in get_overloads(f)], clear_overloads(), get_overloads(f))


@final
class Sealed:
    @final
    def method(self):
        pass


print(Sealed.__final__, Sealed.method.__final__, type("Sub", (Sealed,), {}).__name__, final(5), final(len) is len)
for special in (Any, Never, NoReturn, Self, Final, typing.ClassVar, typing.LiteralString, typing.TypeAlias, typing.Concatenate, typing.TypeGuard, typing.Required, typing.NotRequired, typing.Unpack, typing.Annotated, typing.Literal, typing.Optional, typing.Union, typing.Callable, typing.Tuple, typing.Generic, typing.Protocol):
    print(special, getattr(special, "__name__", None), attempt(special) if special not in (typing.Generic, typing.Protocol) else "", attempt(isinstance, 1, special) if special not in (typing.Generic, typing.Protocol, typing.Tuple, typing.Callable, typing.Annotated) else "", attempt(lambda: special[int]) if special is not typing.Generic and special is not typing.Protocol and special is not typing.Callable else "", attempt(lambda: type("Sub", (special,), {})).__class__.__name__)
print(IO[str], typing.TextIO, typing.Pattern[str], typing.Match, typing.Hashable, typing.Sized, typing.ByteString, typing.Deque[int], typing.DefaultDict[str, int], typing.OrderedDict[str, int], typing.Counter[str], typing.ChainMap[str, int], typing.Awaitable[int], typing.AsyncIterator[int], typing.ContextManager[int], typing.Generator[int, str, None], typing.FrozenSet[int], typing.Type[int], typing.KeysView[int])
print(typing.Deque[int]([1]), typing.Counter[str]("aab"), attempt(typing.List), attempt(typing.List[int]), attempt(typing.Iterable), attempt(typing.Dict[str, int], a=1), isinstance([], typing.List), isinstance([], typing.Sequence), issubclass(dict, typing.Mapping), attempt(isinstance, [], typing.List[int]))
print(repr(typing.dataclass_transform(eq_default=False, kw_only_default=True)(Sealed).__dataclass_transform__))
print(typing.get_origin(typing.Annotated[int, 1]), typing.get_args(typing.Annotated[int, 1, "x"]), typing.get_args(typing.Callable[[int], str]), typing.get_args(typing.Callable[..., str]), typing.get_origin(typing.Generic), typing.get_origin(5), typing.get_args(5), typing.get_args(int | str), typing.get_origin(int | str), typing.get_origin(list[int]), typing.get_args(typing.Literal[1, "a"]), typing.get_origin(typing.ClassVar[int]), typing.get_origin(typing.Final), typing.get_args(typing.Tuple[()]), typing.get_args(tuple[()]))
