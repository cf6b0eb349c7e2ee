# Signatures, defaults, annotations, decorators, docstrings.
import functools


@functools.cache
@decorate(1)
def f(a: int, b=1, /, c: "str" = None, *args: int, d, e=count, **kw: dict) -> int:
    """Doc."""
    return a


def plain():
    pass


square = lambda x, y=2, *, z=plain: x * y
