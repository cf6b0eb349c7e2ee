# inspect.signature of classes with metaclasses, __new__ and __init__, callable objects, partials of methods, wrapped chains and __signature__.
import functools
import inspect


def attempt(thing):
    try:
        return str(inspect.signature(thing))
    except Exception as e:
        return f"{type(e).__name__}: {str(e).split(' at 0x')[0]}"


class Init:
    def __init__(self, a, b=1):
        pass


class New:
    def __new__(cls, x, *args):
        return super().__new__(cls)


class Both:
    def __new__(cls, from_new):
        return super().__new__(cls)

    def __init__(self, from_init):
        pass


class BelowInit(Init):
    pass


class BelowNew(New):
    def __init__(self, own):
        pass


class Meta(type):
    def __call__(cls, from_meta, /):
        return super().__call__()


class WithMeta(metaclass=Meta):
    def __init__(self):
        pass


class Nothing:
    pass


class Call:
    def __call__(self, *, k):
        pass


class StaticCall:
    @staticmethod
    def __call__(s):
        pass


class Own:
    __signature__ = inspect.Signature([inspect.Parameter("made", inspect.Parameter.POSITIONAL_ONLY)])


class Methods:
    def plain(self, a):
        pass

    @classmethod
    def of_class(cls, b):
        pass

    @staticmethod
    def static(c):
        pass

    part = functools.partialmethod(plain, 5)
    _private = None

    @property
    def prop(self):
        pass


def decorated(f):
    @functools.wraps(f)
    def inner(*args, **kwargs):
        pass

    return inner


@decorated
@decorated
def target(p, q=2, /, r=3, *, s):
    pass


m = Methods()
for thing in (Init, New, Both, BelowInit, BelowNew, WithMeta, Nothing, Call(), StaticCall(), Own, Own(), Methods.plain, m.plain, Methods.of_class, m.of_class, Methods.static, m.part, Methods.part, target, inspect.unwrap(target), functools.partial(target, 1), functools.partial(target, s=5), functools.partial(m.plain), functools.partial(Init, b=2), functools.partial(functools.partial(target, 1), 2), lambda: 0, lambda *a, **k: 0, int.bit_length, [].append, len, print, object, object(), 5, "text", None, m.prop, abs, sorted, functools.reduce.__class__ if False else isinstance):
    print(getattr(thing, "__qualname__", type(thing).__name__), attempt(thing))


def broken():
    pass


broken.__signature__ = 5
print(attempt(broken), attempt(functools.partial(target, 1, 2, 3, 4)), attempt(functools.partial(target, nope=1)))


@functools.lru_cache
def cached(x: int, y=2) -> str:
    pass


@functools.singledispatch
def single(first, second):
    pass


@functools.cache
def simple():
    pass


print(attempt(cached), attempt(single), attempt(simple), inspect.signature(target, follow_wrapped=False), inspect.signature(cached).return_annotation, inspect.Signature.from_callable(cached) == inspect.signature(cached))
