# ContextDecorator, AsyncContextDecorator and generator managers as decorators: recreation, exceptions, methods, generators and coroutines.
import asyncio
from contextlib import AsyncContextDecorator, ContextDecorator, asynccontextmanager, contextmanager


class Count(ContextDecorator):
    entered = 0

    def __init__(self, swallow=()):
        self.swallow = swallow

    def __enter__(self):
        Count.entered += 1
        return self

    def __exit__(self, kind, value, trace):
        return kind is not None and issubclass(kind, self.swallow)


shared = Count(swallow=(ValueError,))


@shared
def f(x, *, y=1):
    if x < 0:
        raise ValueError(x)
    return x + y


print(f(1), f(2, y=5), f(-1), Count.entered, f.__name__, f.__wrapped__(3))


class Thing:
    @Count()
    def method(self, n):
        return self, n

    @classmethod
    @Count()
    def of_class(cls):
        return cls.__name__

    @property
    @Count()
    def prop(self):
        return "prop"


t = Thing()
print(t.method(1)[0] is t, Thing.of_class(), t.prop, Count.entered)


class Recreating(Count):
    made = 0

    def _recreate_cm(self):
        Recreating.made += 1
        return Recreating(self.swallow)


@Recreating()
def g():
    return 1


print(g(), g(), Recreating.made)
order = []


@contextmanager
def noting(name):
    order.append(f"+{name}")
    try:
        yield
    finally:
        order.append(f"-{name}")


@noting("outer")
@noting("inner")
def body():
    order.append("body")


body()
body()
print(order)
order.clear()


@noting("generator")
def gen():
    yield 1


made = gen()
print(order, list(made), order)


@asynccontextmanager
async def anoting(name):
    order.append(f"+{name}")
    try:
        yield name
    finally:
        order.append(f"-{name}")


class Async(AsyncContextDecorator):
    async def __aenter__(self):
        order.append("enter")
        return self

    async def __aexit__(self, *exc):
        order.append("exit")
        return exc[0] is KeyError


@anoting("a")
@Async()
async def work(x):
    order.append("work")
    if x:
        raise KeyError(x)
    return "result"


async def main():
    order.clear()
    print(await work(0), await work(1), order, work.__name__)


asyncio.run(main())
