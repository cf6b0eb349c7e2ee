# getfullargspec of functions, methods, partials, classes, callable objects and built-ins.
import functools
import inspect


def plain(a, b: int = 2, *c, d, e=5, **f) -> str:
    pass


class Thing:
    def __init__(self, x, /, y=1):
        pass

    def __call__(self, z):
        pass

    def method(self, m, *, k):
        pass

    @classmethod
    def of_class(cls, c):
        pass

    @staticmethod
    def static(s):
        pass


thing = Thing(1)
for f in (plain, Thing, thing, Thing.method, thing.method, Thing.of_class, Thing.static, functools.partial(plain, 1, e=9), lambda *, k=1: k):
    print(inspect.getfullargspec(f))


@functools.wraps(plain)
def wrapper(*args, **kwargs):
    pass


print(inspect.getfullargspec(wrapper), inspect.signature(wrapper))
for wrong in (5, "text", None):
    try:
        inspect.getfullargspec(wrong)
    except TypeError as e:
        print(type(e).__name__, e)
try:
    inspect.getfullargspec(type)
except TypeError as e:
    print(type(e).__name__, e)
print(inspect.getfullargspec(len).args, inspect.getfullargspec(sorted).kwonlyargs)
