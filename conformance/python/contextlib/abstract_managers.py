# AbstractContextManager and its async twin: defaults, structural checks, generics and what must be filled in.
import asyncio
import contextlib
from contextlib import AbstractAsyncContextManager, AbstractContextManager, aclosing, closing, nullcontext


class Own(AbstractContextManager):
    def __exit__(self, *exc):
        return None


with Own() as own:
    print(type(own).__name__)
for cls in (AbstractContextManager, AbstractAsyncContextManager):
    try:
        cls()
    except TypeError as e:
        print(e)


class Structural:
    def __enter__(self):
        return self

    def __exit__(self, *exc):
        pass


class Half:
    def __enter__(self):
        return self


class Removed(Structural):
    __exit__ = None


print([issubclass(c, AbstractContextManager) for c in (Structural, Half, Removed, Own, int, nullcontext, closing, contextlib.ExitStack)])
print([issubclass(c, AbstractAsyncContextManager) for c in (Structural, aclosing, nullcontext, contextlib.AsyncExitStack, asyncio.Lock)])
print(AbstractContextManager[int], nullcontext[str] if hasattr(nullcontext, "__class_getitem__") else "")


class Thing:
    def close(self):
        print("closed")


with closing(Thing()) as thing:
    print(type(thing).__name__)
try:
    with closing(5):
        print("entered")
except AttributeError as e:
    print(e)
with nullcontext() as nothing, nullcontext(5) as five:
    print(nothing, five)
try:
    with nullcontext("x"):
        raise KeyError("passes")
except KeyError as e:
    print(e)


async def main():
    async with nullcontext(7) as seven:
        print(seven)

    async def numbers():
        try:
            yield 1
            yield 2
        finally:
            print("generator closed")

    async with aclosing(numbers()) as agen:
        async for n in agen:
            print(n)
            break


asyncio.run(main())
