# singledispatch and singledispatchmethod: registration by annotations, unions and classes; what is refused; dispatch, registry and inheritance.
import collections.abc
import functools
import typing


def attempt(function, *arguments, **named):
    try:
        return function(*arguments, **named)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


@functools.singledispatch
def show(x, *rest, **named):
    """Shows."""
    return "object"


@show.register
def _(x: int, *rest):
    return "int", rest


@show.register(str)
@show.register(bytes)
def text(x):
    return "text"


@show.register
def _(x: list | tuple):
    return "sequence"


@show.register
def _(x: typing.Union[float, complex]):
    return "number"


show.register(type(None), lambda x: "none")
print([show(v) for v in (object(), 1, True, "a", b"a", [], (), 1.5, 1j, None, {})], show(1, 2, 3), text("x"))
print(show.__name__, show.__doc__, show.dispatch(bool) is show.registry[int], show.dispatch(dict) is show.registry[object], len(show.registry), type(show.registry).__name__)
print(attempt(show), attempt(show, x=1), attempt(show.register, 5), attempt(show.register, "text"), attempt(show.register, lambda x: 1).startswith("TypeError: Invalid first argument to `register()`: <function"))


def bad_annotation(x: "not a type" = 1):
    pass


def literal(x: typing.List[int]):
    pass


def union_of_generics(x: list[int] | int):
    pass


for wrong in (bad_annotation, literal, union_of_generics):
    print(attempt(show.register, wrong))
print(attempt(show.register, list[int]), attempt(show.register, int | list[str]))


@show.register(collections.abc.Mapping)
def _(x):
    return "mapping"


@show.register(collections.abc.Sized)
def _(x):
    return "sized"


print(show({}), show(set()), show([]), show(range(3)))


class Ambiguous(collections.abc.Iterable, collections.abc.Container):
    def __iter__(self):
        return iter(())

    def __contains__(self, x):
        return False


amb = functools.singledispatch(lambda x: "base")
amb.register(collections.abc.Iterable, lambda x: "iterable")
amb.register(collections.abc.Container, lambda x: "container")
print(amb(Ambiguous()))


class Virtual:
    def __iter__(self):
        return iter(())

    def __contains__(self, x):
        return False


print(attempt(amb, Virtual()))


class Methods:
    @functools.singledispatchmethod
    def show(self, x):
        return "object", type(self).__name__

    @show.register
    def _(self, x: int):
        return "int", type(self).__name__

    @functools.singledispatchmethod
    @classmethod
    def make(cls, x):
        return "class", cls.__name__

    @make.register(str)
    @classmethod
    def _(cls, x):
        return "class str", cls.__name__

    @functools.singledispatchmethod
    @staticmethod
    def static(x):
        return "static"

    @static.register(int)
    @staticmethod
    def _(x):
        return "static int"


class Below(Methods):
    pass


b = Below()
print(b.show(1), b.show("x"), Below.make(1), b.make("x"), b.static(1), Methods.static("x"), attempt(b.show), Methods.show.__name__ if hasattr(Methods.show, "__name__") else "")
print(attempt(functools.singledispatchmethod, 5))
