# Substitution in generic aliases, Callable, Tuple, Concatenate, ParamSpec and Union: parameters, order, nesting and wrong counts.
import collections.abc
from typing import Any, Annotated, Callable, ClassVar, Concatenate, Dict, Generic, List, Literal, Optional, ParamSpec, Tuple, Type, TypeVar, Union, get_args, get_origin

T, U, V = TypeVar("T"), TypeVar("U"), TypeVar("V")
N = TypeVar("N", int, str)
B = TypeVar("B", bound=int)
P = ParamSpec("P")


def attempt(function, *arguments):
    try:
        return function(*arguments)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


aliases = [List[T], Dict[T, U], Dict[U, T], Union[T, List[U]], Callable[[T], U], Callable[P, T], Callable[..., T], Tuple[T, ...], Tuple[T, U], Tuple[()], Optional[T], Annotated[T, "m"], ClassVar[List[T]], Type[T], Callable[Concatenate[int, P], T], List[List[T]], collections.abc.Callable[[T], U], collections.abc.Callable[P, T], collections.abc.Mapping[T, U]]
for a in aliases:
    print(a, a.__parameters__, get_origin(a), get_args(a))
print(Dict[T, U][int, str], Dict[T, List[U]][int, str], Dict[T, T][int], List[T][U], Union[T, int][str], Union[T, int][int], Union[T, U][int, int], Optional[T][None], Callable[[T], U][int, str], Callable[P, T][[int, str], bool], Callable[P, T][..., bool], Callable[P, T][P, T], Callable[Concatenate[int, P], T][[str], bool], Tuple[T, ...][int], Annotated[T, "m"][int], List[T][Any], Dict[T, U][T, int][str])
for wrong in (lambda: Dict[T, U][int], lambda: List[T][int, str], lambda: List[int][str], lambda: Callable[P, T][int, str], lambda: Callable[P, T][int], lambda: List[T][5], lambda: Dict[int], lambda: Dict[int, str, bool], lambda: List[5], lambda: List[int, str], lambda: Callable[int, str], lambda: Callable[[int]], lambda: Callable[[int], str, bool], lambda: Union[()], lambda: Optional[int, str], lambda: Optional[5], lambda: Tuple[5], lambda: Type[5], lambda: ClassVar[5], lambda: Concatenate[int], lambda: Concatenate[P, int], lambda: Literal[()], lambda: Annotated[int], lambda: Generic[int], lambda: Generic[T, T], lambda: Generic[()], lambda: List[T][ClassVar], lambda: Union[int, Generic], lambda: TypeVar("X", int), lambda: TypeVar("X", bound=5), lambda: TypeVar("X", int, str, bound=int), lambda: TypeVar("X", covariant=True, contravariant=True)):
    print(attempt(wrong))
print(T, TypeVar("C", covariant=True), TypeVar("C", contravariant=True), N.__constraints__, B.__bound__, T.__name__, P.args, P.kwargs, P.args.__origin__ is P, get_origin(P.args), P.args == P.args, P.args != P.kwargs, attempt(isinstance, 1, T), attempt(lambda: T()), T | int, int | T, attempt(lambda: T[int]))


class G(Generic[T, U]):
    pass


class H(G[int, V], Generic[V]):
    pass


class I(G[T, T]):
    pass


print(G[int, str], H[bool], H.__parameters__, I.__parameters__, I[int], G[T, int][str], G.__class_getitem__((int, str)), attempt(lambda: G[int]), attempt(lambda: H[int, str]), G[int, str]() is not None, type(G[int, str]()).__name__, G[int, str]().__orig_class__, H.__orig_bases__, attempt(lambda: type("J", (G[int, T], Generic[U]), {})), issubclass(H, G), attempt(issubclass, H, G[int, str]))
