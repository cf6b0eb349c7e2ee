# Generic aliases and unions are fixed: what setting, deleting and reading each kind of attribute does.
import types


class Own(list):
    """own doc"""
    seen = 1


class Sub(types.GenericAlias):
    extra = 1


def attempt(what, f, *args):
    try:
        print(what, "->", f(*args))
    except (AttributeError, TypeError) as e:
        print(what, "->", type(e).__name__, e)


NAMES = ["x", "__origin__", "__args__", "__parameters__", "__unpacked__", "__typing_unpacked_tuple_args__", "__class__", "append", "seen",
         "__name__", "__doc__", "__module__", "__mro_entries__", "__orig_class__", "__slots__", "__weakref__", "__dict__", "__getitem__",
         "__copy__", "__deepcopy__", "__reduce__", "__hash__", "_private"]
for shown, alias in (("list[int]", list[int]), ("Own[int]", Own[int]), ("int | str", int | str), ("Sub", Sub(list, (int,)))):
    for name in NAMES:
        if shown == "Sub" and name not in ("x", "extra", "__args__", "__parameters__", "__origin__"):
            continue
        if shown == "int | str" and name in ("__slots__", "__weakref__"):
            continue
        attempt(f"{shown}: set {name}", setattr, alias, name, 1)
        attempt(f"{shown}: del {name}", delattr, alias, name)
        attempt(f"{shown}: has {name}", hasattr, alias, name)
for alias in (list[int], Own[int], int | str):
    for name in ("__origin__", "__args__", "__parameters__", "__unpacked__", "__name__", "__module__", "__qualname__", "seen", "__class__", "x"):
        attempt(f"{alias}.{name}", getattr, alias, name)
print(list[int].append is list.append, Own[int].__doc__, dict[str, int].fromkeys("ab"), list[int] == list[int], hash(list[int]) == hash(list[int]))
import copy
print(copy.copy(list[int]), copy.deepcopy(dict[str, list[int]]) == dict[str, list[int]], type(list[int]), type(int | str))
