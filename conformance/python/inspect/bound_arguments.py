# BoundArguments, getfullargspec() and annotations.
import collections
import dataclasses
import functools
import inspect
import typing


def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
def f(a, /, b, *c, d, e=2, **g) -> int: pass
s = inspect.signature(f)
class C:
    def m(self, x, y=1): pass
@dataclasses.dataclass
class D:
    x: int
ba = s.bind(1, 2, d=3); t(lambda: ba.args); t(lambda: ba.kwargs); ba.apply_defaults(); t(lambda: ba); t(lambda: ba.arguments); t(lambda: inspect.getfullargspec(f)); t(lambda: inspect.getfullargspec(C().m)); t(lambda: inspect.getcallargs(f, 1, 2, d=3)); t(lambda: inspect.formatannotation(list[int])); t(lambda: inspect.formatannotation(int)); t(lambda: inspect.formatannotation(typing.List[int]))
def ann(a: 'int', b: int = 3, *args: str, k: float = 1.5) -> 'list[int]': pass
t(lambda: inspect.signature(ann)); t(lambda: inspect.signature(ann, eval_str=True)); t(lambda: inspect.get_annotations(ann)); t(lambda: inspect.get_annotations(D)); t(lambda: str(inspect.signature(lambda *, a: 0))); t(lambda: str(inspect.signature(lambda a, /: 0)))
