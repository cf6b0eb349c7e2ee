# After aclose() was awaited nothing more is thrown into an async generator, even one that went on.
import asyncio


async def stubborn():
    for i in range(4):
        try:
            yield i
        except BaseException as e:
            print("caught", type(e).__name__)


async def tried(label, awaitable):
    try:
        print(label, await awaitable)
    except BaseException as e:
        print(label, type(e).__name__, e)


async def main():
    g = stubborn()
    await tried("anext", anext(g))
    await tried("athrow", g.athrow(ValueError("one")))
    await tried("aclose", g.aclose())
    await tried("athrow", g.athrow(KeyError("two")))
    await tried("aclose", g.aclose())
    await tried("asend", g.asend(None))
    await tried("anext", anext(g, "end"))
    await tried("aclose", g.aclose())

    async def slow():
        await asyncio.sleep(0)
        yield 1
        await asyncio.sleep(0)

    g = slow()
    running = asyncio.create_task(first(g))
    await asyncio.sleep(0)
    await tried("anext", g.__anext__())
    await tried("athrow", g.athrow(ValueError()))
    await tried("aclose", g.aclose())
    print(await running)


async def first(g):
    return await g.__anext__()


asyncio.run(main())
