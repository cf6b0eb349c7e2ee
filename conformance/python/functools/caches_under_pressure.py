# lru_cache: eviction order, keys that tell types, keywords and their order apart, errors not kept, re-entrance, parameters and refusals.
import functools


def attempt(function, *arguments, **named):
    try:
        return function(*arguments, **named)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


calls = []


@functools.lru_cache(maxsize=2)
def f(x, *rest, **named):
    calls.append((x, rest, named))
    return len(calls)


print([f(n) for n in (1, 2, 1, 3, 2, 1)], f.cache_info(), f.cache_parameters())
f.cache_clear()
calls.clear()
print(f(1), f(1.0), f(True), f(x=1), f(1, a=1, b=2), f(1, b=2, a=1), f(1, (2,)), f(1, 2), f.cache_info())


@functools.lru_cache(typed=True)
def typed(x, y=0):
    return type(x).__name__, type(y).__name__


print(typed(1), typed(1.0), typed(True), typed(1, y=1), typed(1, y=1.0), typed.cache_info())


@functools.lru_cache(None)
def failing(x):
    calls.append(x)
    if x < 0:
        raise ValueError(x)
    return x if x < 2 else failing(x - 1) + failing(x - 2)


calls.clear()
print(attempt(failing, -1), attempt(failing, -1), calls, failing(30), failing.cache_info())
print(attempt(f, []), attempt(f, {}, 1), attempt(f), attempt(failing, 1, 2))
for size in (0, -5, 1):
    g = functools.lru_cache(size)(lambda x: x)
    print([g(1), g(1), g(2), g(1)], g.cache_info(), g.cache_parameters())
print(attempt(functools.lru_cache, "x"), attempt(functools.lru_cache, 2.5), attempt(functools.lru_cache(2), 5) if False else "", attempt(functools.lru_cache, 1, 2, 3))


@functools.lru_cache
def bare(x):
    """Doc."""
    return x


print(bare(1), bare.__name__, bare.__doc__, bare.__wrapped__(2), bare.cache_parameters(), type(bare).__name__)
bare.attribute = 5
print(bare.attribute, bare.__dict__.keys() >= {"attribute", "__wrapped__"}, bare.cache_info()._fields)


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 1

    def __eq__(self, other):
        if self.n == 13:
            raise RuntimeError("unlucky")
        return self.n == other.n


print(bare(Key(1)).n, bare(Key(1)).n, attempt(bare, Key(13)).__class__.__name__)


class Thing:
    @functools.lru_cache(maxsize=None)
    def method(self, x):
        calls.append(x)
        return x

    @functools.cache
    def other(self):
        return 1

    @staticmethod
    @functools.cache
    def static(x):
        return x


calls.clear()
t, u = Thing(), Thing()
print(t.method(1), t.method(1), u.method(1), calls, t.other(), Thing.other(t), Thing.static(3), Thing.method.cache_info())
