# A parameterized class unpacked with * gives one starred form of itself.
from typing import Generic, List, Tuple, TypeVar, TypeVarTuple, Unpack, get_overloads, overload

T = TypeVar("T")
Ts = TypeVarTuple("Ts")
print(len(list(List[T])), len(list(Tuple[Unpack[Ts]])), len(list(list[T])), Ts)


@overload
def twice(x: int) -> int: ...


@overload
def twice(x: str) -> str: ...


def twice(x):
    return x * 2


print([f.__annotations__ for f in get_overloads(twice)])


class Shape(Generic[Unpack[Ts]]):
    pass


print(Shape.__parameters__)
