# typing names are harmless at run time.
from typing import Any, Optional, List, Dict, Tuple, Union, Callable, Iterable, TypeVar, Generic, NamedTuple, Literal, cast
def f(a: Optional[int], b: List[str] = None, *c: Any, **d: Dict[str, int]) -> Union[int, str]: return a
print(f(1), cast(int, "x"))
x: Callable[[int], str] = str
T = TypeVar("T")
class Box(Generic[T]):
    def __init__(self, v: T): self.v = v
print(Box(1).v, Box[int]("s").v, x(5))
class N(NamedTuple):
    a: int
    b: str = "q"
print(N(1), N(1).b, N(1) == (1, "q"))
