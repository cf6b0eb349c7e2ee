# Union flattening, order, duplicates and equality; Literal's values, types, nesting and duplicates; Optional; the | operator.
import typing
from typing import Any, Literal, Optional, Union


def attempt(function, *arguments):
    try:
        return function(*arguments)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(Union[int], Union[int, int], Union[int, str, int], Union[int, Union[str, float]], Union[int, None], Union[None, int], Union[None], Optional[Optional[int]], Union[int, Any], Union[bool, int], Union["A", int], Union[int, list[int]], Union[int | str, None], Union[1.5] if False else "")
print(Union[int, str] == Union[str, int], hash(Union[int, str]) == hash(Union[str, int]), Union[int, str] is Union[int, str], Union[int, str] == int | str, Union[int, str].__args__, Optional[int].__origin__, Optional[int].__name__, Optional[int].__module__, Union[int, str] | None, None | Union[int, str], Union[int, str] | int, Optional[int] | Optional[str], int | Optional[str], Union)
print(isinstance(1, Union[int, str]), isinstance(None, Optional[int]), issubclass(bool, Union[int, str]), attempt(isinstance, 1, Union[int, list[int]]), attempt(isinstance, "a", Union[int, list[int]]), attempt(Union), attempt(Union[int, str]), attempt(lambda: Union[int, str][bool]), attempt(lambda: type("S", (Union,), {})), attempt(lambda: type("S", (Union[int, str],), {})))
print(Literal[1], Literal[1, 2], Literal["a", b"b", None, True, 5], Literal[1, 1, True], Literal[1, True] == Literal[True, 1], Literal[1] == Literal[True], Literal[1] == Literal[1.0], Literal[Literal[1, 2], 3], Literal[Literal[1], Literal[1]], Literal[[1]], Literal[1, [2], [2]], Literal[{}], Literal[1].__args__, hash(Literal[1, 2]) == hash(Literal[2, 1]), attempt(hash, Literal[[]]), Literal[0] == Literal[False], Literal["x"] is Literal["x"])
print(attempt(isinstance, 1, Literal[1]), attempt(issubclass, int, Literal[1]), attempt(Literal), attempt(Literal[1]), Union[Literal[1], Literal[2]], Optional[Literal["a"]], Literal[1] | None, Literal[int], Literal[typing.Any] if True else "")
