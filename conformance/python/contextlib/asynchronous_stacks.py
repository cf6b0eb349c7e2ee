# AsyncExitStack mixes managers and callbacks of both kinds; order, suppression, replaced errors, pop_all and aclose.
import asyncio
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager


@asynccontextmanager
async def slow(name, catch=()):
    print("enter", name)
    try:
        yield name
    except catch as e:
        print("caught", name, repr(e))
    finally:
        print("exit", name)


@contextmanager
def quick(name):
    print("enter", name)
    try:
        yield name
    finally:
        print("exit", name)


async def later(*args, **kwargs):
    print("later", args, kwargs)


async def raising():
    raise KeyError("from callback")


async def main():
    async with AsyncExitStack() as stack:
        print(await stack.enter_async_context(slow("a")), stack.enter_context(quick("b")))
        print(stack.push_async_callback(later, 1, k=2) is later, stack.callback(print, "now") is print)

        @stack.push_async_exit
        async def on_exit(kind, value, trace):
            print("on_exit", kind)

    async with AsyncExitStack() as stack:
        await stack.enter_async_context(slow("outer", catch=ValueError))
        stack.enter_context(quick("inner"))
        raise ValueError("x")
    try:
        async with AsyncExitStack() as stack:
            stack.push_async_callback(raising)
            raise ValueError("body")
    except KeyError as e:
        print(repr(e), repr(e.__context__))
    async with AsyncExitStack() as stack:
        stack.callback(print, "kept")
        kept = stack.pop_all()
    await kept.aclose()
    for wrong in (5, quick("sync")):
        try:
            await stack.enter_async_context(wrong)
        except TypeError as e:
            print(str(e).split("'")[-1] if isinstance(wrong, int) else type(e).__name__)
    try:
        manager = slow("twice")
        async with manager:
            pass
        async with manager:
            pass
    except (RuntimeError, AttributeError) as e:
        print(type(e).__name__, e)

    @slow("decorated")
    async def function(x):
        return x * 2

    print(await function(4), await function(5), function.__name__)


asyncio.run(main())
