# What async with and async for refuse, and the texts.
import asyncio


class Sync:
    def __enter__(self): return 1
    def __exit__(self, *a): pass
    def __iter__(self): return iter([])


class Half:
    async def __aenter__(self): return 1


class OtherHalf:
    async def __aexit__(self, *a): return False


class NotAwaitable:
    def __aenter__(self): return 1
    def __aexit__(self, *a): return None


class ExitNotAwaitable:
    async def __aenter__(self): return 1
    def __aexit__(self, *a): return 5


class IterNone:
    def __aiter__(self): return None


class NextPlain:
    def __aiter__(self): return self
    def __anext__(self): return 5


class AsyncIter:
    async def __aiter__(self): return self


async def with_(cls):
    async with cls() as x:
        print("body", x)


async def for_(cls):
    async for x in cls():
        print("item", x)


async def main():
    for f, classes in ((with_, (Sync, Half, OtherHalf, NotAwaitable, ExitNotAwaitable, int)),
                       (for_, (Sync, IterNone, NextPlain, AsyncIter, list))):
        for cls in classes:
            try:
                await f(cls)
            except (TypeError, AttributeError) as e:
                print(f.__name__, cls.__name__, type(e).__name__, e)
    for v in (5, None, [1], lambda: 1):
        try:
            await v
        except TypeError as e:
            print(e)


import warnings
warnings.simplefilter("ignore")
asyncio.run(main())
