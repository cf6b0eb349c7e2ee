# Which kinds of | make typing's unions, which the builtin one, and which none.
import typing

T = typing.TypeVar("T")


class Generic(typing.Generic[T]):
    pass


class Fields(typing.TypedDict):
    x: int


class Meta(type):
    pass


class Classy(metaclass=Meta):
    pass


class Pretender:
    __origin__ = 5

    def __repr__(self):
        return "Pretender()"


values = {
    "int": int, "None": None, "list[int]": list[int], "list[T]": list[T], "int|str": int | str,
    "List[int]": typing.List[int], "List": typing.List, "Union": typing.Union[int, str], "Optional": typing.Optional[int],
    "T": T, "NewType": typing.NewType("New", int), "Any": typing.Any, "Literal": typing.Literal[1], "text": "str", "5": 5,
    "Generic": Generic[int], "TypedDict": Fields, "Classy": Classy, "Callable": typing.Callable[[int], str],
    "Pretender": Pretender(), "Final": typing.Final[int], "ClassVar": typing.ClassVar[int],
    "Annotated": typing.Annotated[int, 5], "Tuple": typing.Tuple[int, ...], "NoReturn": typing.NoReturn, "...": ...,
}
for a in values:
    for b in values:
        try:
            made = values[a] | values[b]
            print(a, "|", b, type(made).__name__, made)
        except TypeError as e:
            print(a, "|", b, e)
print((int | str | typing.Union[list, int]).__args__)
