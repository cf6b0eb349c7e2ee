# formatannotation and signatures' text: modules, None, strings, aliases, defaults and long parameter lists.
import collections.abc
import inspect
import typing
from typing import Optional, Union


class Local:
    class Inner:
        pass


for annotation in (int, "int", None, type(None), Local, Local.Inner, Optional[int], Union[int, str], list[int], int | None, typing.List[Local], typing.Any, collections.abc.Callable,
                   typing.Callable[[int], str], ..., 5, typing.TypeVar("T"), typing.Literal["a"], [int, str], lambda: 1 and None):
    text = inspect.formatannotation(annotation)
    print(text if "<lambda>" not in text else "<lambda>", "|", inspect.formatannotation(annotation, "typing") if "lambda" not in text else "")
print(inspect.formatannotationrelativeto(Local)(Local), inspect.formatannotationrelativeto(int)(Local))


def f(a: int, /, b: "str" = "x", *args: typing.Any, c: Local = None, d=(1, 2), **kw: Optional[int]) -> typing.List[int]:
    pass


print(inspect.signature(f))
print(inspect.signature(f, eval_str=True))
print(inspect.signature(lambda a, /, *, b=...: None))
print(inspect.signature(Local), inspect.signature(typing.NamedTuple("P", [("x", int)])))
for p in inspect.signature(f).parameters.values():
    print(p, p.kind, p.kind.description, repr(p.default) if p.default is not p.empty else "empty", p.annotation)
