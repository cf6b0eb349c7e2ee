# get_type_hints() evaluates names given as text inside list[...], unions, Callable and unpacked tuples.
import collections.abc
import typing


class Node:
    pass


def f(a: "list[Node]", b: list["Node"], c: tuple["int", ...], d: dict["str", list["Node"]], e: collections.abc.Callable[["int", "str"], "Node"],
      g: typing.Optional["list[int]"], h: "int | Node", i: list[typing.List["Node"]], j: collections.abc.Callable[..., "int"],
      k: set["missing"] if False else set[int], l: list["Node"] | None, *args: "*tuple[int, str]"):
    pass


for name, hint in typing.get_type_hints(f).items():
    print(name, hint, type(hint).__name__)
print(typing.get_type_hints(f)["b"] == list[Node], typing.get_type_hints(f)["e"] == collections.abc.Callable[[int, str], Node])


class C:
    left: list["C"]
    both: dict["str", "C | None"]


print(typing.get_type_hints(C))
