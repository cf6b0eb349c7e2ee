# Annotations evaluated with the names that are given, and shown without typing's name; attributes found without running code.
import inspect
import typing


class Mine:
    pass


def function(a: "int", b: "str") -> "Mine":
    pass


for kwargs in ({}, {"globals": {"int": float, "str": complex}}, {"locals": {"str": tuple, "Mine": dict}},
               {"globals": {"int": float, "str": complex}, "locals": {"str": tuple, "Mine": dict}}, {"globals": {}}):
    for ask in (lambda: inspect.signature(function, eval_str=True, **kwargs),
                lambda: inspect.get_annotations(function, eval_str=True, **kwargs)):
        try:
            print(ask())
        except NameError as e:
            print(e)


class Elsewhere:
    pass


Elsewhere.__module__ = "package.typing"
for annotation in (typing.Union[typing.List[Elsewhere], int], typing.Optional[Elsewhere], Elsewhere, list[Elsewhere], None,
                   typing.Callable[[typing.Any], typing.List[int]], int | None):
    print(inspect.formatannotation(annotation))


class Meta(type):
    pass


class Made(metaclass=Meta):
    pass


for cls in (Meta, type, Made, int, dict):
    try:
        print(inspect.signature(cls))
    except ValueError as e:
        print(e)

asked = []


class Watching:
    def __init__(self):
        object.__setattr__(self, "a", 1)

    def __getattribute__(self, name):
        asked.append(name)
        return {}


print(inspect.getattr_static(Watching(), "a"), inspect.getattr_static(Watching(), "b", "none"), asked)
