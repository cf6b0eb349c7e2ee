# A manager made by contextmanager serves one with; used again, entered twice or broken it says so; as a decorator it is made anew.
from contextlib import ContextDecorator, contextmanager


@contextmanager
def tag(name, *, log=True):
    """Makes a tag."""
    print("open", name)
    try:
        yield name.upper()
    except ValueError as e:
        print("saw", e)
        raise
    finally:
        print("close", name)


once = tag("a")
with once as value:
    print(value)


def attempt(function):
    try:
        return function()
    except BaseException as e:
        return f"{type(e).__name__}: {e}"


def use(manager, error=None):
    with manager:
        if error:
            raise error
    return "fine"


print(attempt(lambda: use(once)))
print(attempt(lambda: use(tag("b"), ValueError("mine"))), attempt(lambda: use(tag("c"), StopIteration("stop"))))


@tag("decorating")
def function(x, y=2):
    """Adds."""
    return x + y


print(function(1), function(1, y=5), function.__name__, function.__doc__, function.__wrapped__(3))
print(tag.__name__, tag.__doc__, tag.__wrapped__.__name__, tag("new", log=0).func.__name__, tag("new", log=0).args, tag("new", log=0).kwds)


@contextmanager
def no_yield():
    return
    yield


@contextmanager
def two_yields():
    yield 1
    yield 2


@contextmanager
def swallow():
    try:
        yield
    except Exception:
        pass


@contextmanager
def replace():
    try:
        yield
    except Exception as e:
        raise KeyError("replaced") from e


@contextmanager
def after_throw_yields():
    try:
        yield
    except Exception:
        yield


print(attempt(lambda: use(no_yield())), "|", attempt(lambda: use(two_yields())), "|", attempt(lambda: use(swallow(), ValueError())), "|", attempt(lambda: use(replace(), ValueError())), "|", attempt(lambda: use(after_throw_yields(), ValueError())))
print(attempt(lambda: tag()), "|",  attempt(lambda: contextmanager(len)([1]).__enter__()))


class Both(ContextDecorator):
    def __enter__(self):
        print("in")

    def __exit__(self, *exc):
        print("out", exc[0])
        return True


@Both()
def failing():
    raise ValueError


print(failing())
