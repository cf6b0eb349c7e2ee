# TypeVarTuple and Unpack: aliases, classes, substitution of any length, Callable and Tuple with them, and the refusals.
from typing import Callable, Dict, Generic, List, Tuple, TypeVar, TypeVarTuple, Union, Unpack, get_args

T, U = TypeVar("T"), TypeVar("U")
Ts = TypeVarTuple("Ts")
Us = TypeVarTuple("Us")


def attempt(function, *arguments):
    try:
        return function(*arguments)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(Ts, Unpack[Ts], Tuple[Unpack[Ts]], tuple[*Ts], Tuple[*Ts], Callable[[*Ts], T], list(Ts), Ts.__name__, Ts == Ts, Ts == TypeVarTuple("Ts"))


class A(Generic[*Ts]):
    pass


class B(Generic[T, *Ts]):
    pass


class C(Generic[*Ts, T]):
    pass


class D(A[int, *Ts], Generic[*Ts]):
    pass


print(A[int, str], A[()], A[*Ts], A[*tuple[int, ...]], B[int], B[int, str, bool], C[int], C[int, str], D[bool], A.__parameters__, B.__parameters__, attempt(lambda: B[()]), attempt(lambda: C[()]), A[int, str].__args__)
print(Tuple[T, *Ts][int, str, bool], Tuple[*Ts, T][int, str, bool], Tuple[*Ts][()], Tuple[*Ts][*tuple[int, ...]], Dict[int, Tuple[*Ts]][str, bool], Callable[[T, *Ts], U][int, str, bool, float], Tuple[T, *Ts, U][int, str], B[T, *Ts][int, str, float], A[T, U][int, str], A[List[T], *Ts][int, str, bool])
for wrong in (lambda: Tuple[T, *Ts][()], lambda: Generic[*Ts, *Us], lambda: Generic[Ts], lambda: Tuple[Ts], lambda: Union[Ts], lambda: TypeVarTuple("X", bound=int), lambda: A[Ts], lambda: Unpack[int, str], lambda: Unpack, lambda: Unpack[int], lambda: Unpack[tuple[int]], lambda: Tuple[T, U, *Ts][int], lambda: isinstance(1, Ts), lambda: Ts()):
    print(attempt(wrong))


def f(*args: Unpack[Ts]) -> Tuple[*Ts]:
    return args


print(f.__annotations__, get_args(Tuple[*Ts]), get_args(A[int, *Ts]))
