# Aliases of callables and starred aliases can be copied; no_type_check marks lambdas of a class.
import collections.abc
import copy
import typing

P = typing.ParamSpec("P")
starred = next(iter(tuple[int]))
for alias in (starred, collections.abc.Callable[[int, str], float], collections.abc.Callable[..., int],
              collections.abc.Callable[P, int], collections.abc.Callable[typing.Concatenate[int, P], str], list[int],
              dict[str, list[int]], int | str):
    for function in (copy.copy, copy.deepcopy):
        print(function(alias), function(alias) == alias)
print(collections.abc.Callable[[int, str], float].__reduce__()[1], collections.abc.Callable[..., int].__reduce__()[1])
it = iter(tuple[int])
print(it.__reduce__(), type(it).__name__, next(it), next(it, "end"), iter(it) is it)


@typing.no_type_check
class A:
    bar: int = lambda arg: arg

    def method(self, x: int):
        pass


print(A.bar.__no_type_check__, A.method.__no_type_check__, typing.get_type_hints(A.method))
