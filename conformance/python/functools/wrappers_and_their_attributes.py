# update_wrapper and wraps: assigned and updated attributes chosen, missing, failing; chains of __wrapped__; what they cannot wrap.
import functools


def attempt(function, *arguments, **named):
    try:
        return function(*arguments, **named)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def original(a: int, b=2) -> str:
    """The doc."""


original.attribute = [1]
original.__kwdefaults__ = None


@functools.wraps(original)
def wrapper(*args):
    pass


print(wrapper.__name__, wrapper.__qualname__, wrapper.__doc__, wrapper.__module__, wrapper.__annotations__, wrapper.attribute is original.attribute, wrapper.__wrapped__ is original, wrapper.__defaults__)
print(functools.WRAPPER_ASSIGNMENTS, functools.WRAPPER_UPDATES)


def second():
    """Own doc."""


functools.update_wrapper(second, original, assigned=("__name__",), updated=())
print(second.__name__, second.__doc__, hasattr(second, "attribute"), second.__wrapped__ is original)


class Bare:
    pass


class Target:
    def __init__(self):
        self.kept = 1


t = functools.update_wrapper(Target(), Bare())
print(sorted(vars(t)), attempt(getattr, t, "__name__"))
p = functools.partial(original, 1)
q = functools.update_wrapper(Target(), p)
print(q.__doc__ == p.__doc__, q.__wrapped__ is p, q.kept, attempt(functools.update_wrapper, Target(), 5).__wrapped__, attempt(functools.update_wrapper, 5, original), attempt(functools.wraps), attempt(functools.wraps(original), 5), attempt(functools.update_wrapper, second))


class Failing:
    @property
    def __doc__(self):
        raise ValueError("no doc")


print(attempt(functools.update_wrapper, Target(), Failing()), attempt(functools.update_wrapper, Bare(), original, updated=("missing",)), attempt(functools.update_wrapper, second, original, assigned=5))


def twice(f):
    @functools.wraps(f)
    def inner(*args, **kwargs):
        return f(*args, **kwargs), f(*args, **kwargs)

    return inner


@twice
@twice
def base(x):
    return x


print(base(1), base.__wrapped__(1), base.__wrapped__.__wrapped__(1), base.__name__, hasattr(base.__wrapped__.__wrapped__, "__wrapped__"))


@functools.wraps(int)
def like_int():
    pass


print(like_int.__name__, like_int.__wrapped__, like_int.__module__, like_int.__doc__ == int.__doc__)
