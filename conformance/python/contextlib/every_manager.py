# Each context manager of contextlib, also the asynchronous ones, and what they do with exceptions.
import asyncio
import contextlib
import io


@contextlib.contextmanager
def tag(name, swallow=False):
    print("enter", name)
    try:
        yield name.upper()
    except ValueError as e:
        print("caught", e)
        if not swallow:
            raise
    finally:
        print("exit", name)


with tag("a") as a, tag("b") as b:
    print(a, b)
with tag("c", swallow=True):
    raise ValueError("inside")
try:
    with tag("d"):
        raise ValueError("out")
except ValueError as e:
    print("seen", e)


@tag("decorator")
def decorated(x):
    return x + 1


print(decorated(1), decorated(2))


@contextlib.contextmanager
def never():
    if False:
        yield


@contextlib.contextmanager
def twice():
    yield 1
    yield 2


@contextlib.contextmanager
def stops():
    yield
    raise StopIteration("x")


for manager in (never, twice, stops):
    try:
        with manager():
            pass
    except Exception as e:
        print(type(e).__name__, e)
with contextlib.suppress(KeyError, IndexError):
    {}["x"]
try:
    with contextlib.suppress(KeyError):
        [][0]
except IndexError as e:
    print(e)
out = io.StringIO()
with contextlib.redirect_stdout(out):
    print("hidden")
    with contextlib.redirect_stdout(io.StringIO()) as inner:
        print("deeper")
print(repr(out.getvalue()), repr(inner.getvalue()))
with contextlib.nullcontext(5) as n:
    print(n)


class Closing:
    def close(self):
        print("closed")


with contextlib.closing(Closing()) as c:
    print(type(c).__name__)
with contextlib.ExitStack() as stack:
    print([stack.enter_context(tag(n)) for n in "xy"])
    stack.callback(print, "callback", 1, end="!\n")
    stack.push(lambda *exc: print("pushed", exc[0]) or True)
    raise KeyError("swallowed")
stack = contextlib.ExitStack()
stack.callback(print, "later")
moved = stack.pop_all()
stack.close()
print("nothing yet")
moved.close()
try:
    contextlib.ExitStack().enter_context(3)
except TypeError as e:
    print(e)


@contextlib.asynccontextmanager
async def atag(name):
    print("aenter", name)
    try:
        yield name
    finally:
        print("aexit", name)


class AClosing:
    async def aclose(self):
        print("aclosed")


async def main():
    async with atag("p") as p:
        print(p)
    async with contextlib.AsyncExitStack() as stack:
        print(await stack.enter_async_context(atag("q")), stack.enter_context(tag("r")))

        async def done():
            print("async callback")
        stack.push_async_callback(done)
    async with contextlib.aclosing(AClosing()):
        pass
    async with contextlib.nullcontext(7) as n:
        print(n)

    @atag("deco")
    async def work():
        return "worked"
    print(await work())
    try:
        async with atag("bad"):
            raise ValueError("async")
    except ValueError as e:
        print(e)


asyncio.run(main())


class Both(contextlib.ContextDecorator):
    def __enter__(self):
        print("in")
        return self

    def __exit__(self, *exc):
        print("out", exc[0])
        return True


@Both()
def fails():
    raise ValueError


print(fails(), isinstance(Both(), contextlib.AbstractContextManager), issubclass(Both, contextlib.AbstractContextManager))
