# list[int], its attributes and substitution; int | str, membership, equality and refusals.
import types
import typing

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

T = typing.TypeVar("T")
a = list[int]
print(a, repr(dict[str, list[T]]), a.__origin__, a.__args__, a.__parameters__, dict[str, T].__parameters__, dict[str, T][int], a == list[int], a != list[str], hash(a) == hash(list[int]), a([1, 2]), type(a()), isinstance(a, types.GenericAlias), types.GenericAlias(tuple, (int, ...)), tuple[()], tuple[int, ...], type[int], list[T][T], a.__mro_entries__(()), list["x"], list[None], list[[1, 2]] if False else list[...], a.append is list.append if hasattr(a, "append") else "", dir(a)[:3] if False else "")
for f in (lambda: a[str], lambda: dict[str, T][int, str], lambda: isinstance([], a), lambda: issubclass(list, a), lambda: int[str], lambda: list[T][()], lambda: a.__origin__[5].__args__, lambda: setattr(a, "x", 1), lambda: list[int, str], lambda: types.GenericAlias(list), lambda: types.GenericAlias(list, int, 3), lambda: [] if a is None else list[int] | 5):
    show(f)
class L(list[int]): pass
print(L.__orig_bases__, L.__mro__[1], L([1]))
u = int | str
print(u, repr(int | None), u.__args__, isinstance(1, u), isinstance(1.5, u), issubclass(bool, u), u == str | int, u == int, hash(u) == hash(str | int), int | int, (int | str) | (str | bytes), isinstance(u, types.UnionType), type(u), list[int] | None, u | T, None | int, (int | T)[str], u.__parameters__, isinstance(None, int | None), int | typing.Optional[str])
for f in (lambda: int | 5, lambda: "a" | int, lambda: isinstance(1, int | list[int]), lambda: issubclass(int, int | list[str]), lambda: u[int], lambda: types.UnionType(), lambda: u < u, lambda: None | None, lambda: u()):
    show(f)
match 5:
    case int() | str(): print("matched")
