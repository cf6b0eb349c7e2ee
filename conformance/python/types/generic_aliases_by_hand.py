# GenericAlias made by hand and by subscripts: attributes, calls, equality, substitution, unpacking, class checks and inheritance.
import types
import typing
from types import GenericAlias, UnionType

T, U = typing.TypeVar("T"), typing.TypeVar("U")
P = typing.ParamSpec("P")


def attempt(function, *arguments, **named):
    try:
        return function(*arguments, **named)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for alias in (list[int], dict[str, list[T]], GenericAlias(list, int), GenericAlias(tuple, ()), tuple[int, ...], list[T][int], dict[T, U][int, str], dict[T, T][int], list[list[T]][T], type[int], list["int"], list[int | None], list[...], list[None], list[[1, 2]], dict[T, U][U, T]):
    print(alias, alias.__origin__.__name__, alias.__args__, alias.__parameters__)
print(list[int] == list[int], list[int] is list[int], list[int] == GenericAlias(list, int), hash(list[int]) == hash(list[int]), list[int] == typing.List[int], list[int] != list[str], len({list[int], list[int]}))
print(list[int]([1, 2]), dict[str, int](a=1), attempt(list[int], 5), list[int].append is list.append, list[int].__name__, list[int].__doc__ == list.__doc__, list[int].__mro__ if hasattr(list[int], "__mro__") else "", list[int].__class__, type(list[int]))
print(attempt(isinstance, [], list[int]), attempt(issubclass, list, list[int]), attempt(lambda: list[int][str]), attempt(lambda: list[T][int, str]), attempt(lambda: dict[T, U][int]), attempt(GenericAlias), attempt(GenericAlias, list), attempt(GenericAlias, list, int, str), attempt(setattr, list[int], "x", 1), attempt(lambda: list[()]), attempt(lambda: int[str]))


class Sub(list[int]):
    pass


print(Sub.__bases__, Sub.__orig_bases__, Sub([1]), list[int].__mro_entries__((list[int],)))
print(*tuple[int, str], list(list[int]), next(iter(list[int])).__unpacked__, tuple[*tuple[int, str]], (*tuple[int],)[0].__origin__)
print(list[int] | None, list[int] | str, type(list[int] | None).__name__, None | list[int], (list[int] | str).__args__, list[T] | U, (list[T] | U)[int, str], (list[T] | U).__parameters__)
import copy

print(copy.copy(list[int]) == list[int], copy.deepcopy(dict[str, T]) == dict[str, T], list[int].__reduce__())
for union in (int | str, int | None, int | str | int, (int | str) | list[int], int | T, "x" | T if False else int | typing.Any):
    print(union, type(union).__name__, union.__args__, attempt(isinstance, 1, union), attempt(issubclass, int, union))
print((int | str) == (str | int), (int | str) == typing.Union[int, str], hash(int | str) == hash(str | int), int | int, attempt(lambda: int | 5), attempt(lambda: 5 | int), attempt(lambda: int | "x"), attempt(lambda: isinstance(1, int | list[int])), UnionType, isinstance(int | str, UnionType), attempt(UnionType), attempt(lambda: (int | str)()), attempt(lambda: (int | str)[int]))
