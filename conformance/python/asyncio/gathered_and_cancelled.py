# gather: cancelling it, cancelling one of its children, exceptions returned or raised, duplicates, and empty ones.
import asyncio


async def work(name, delay=0.0, error=None):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError as e:
        print("cancelled", name, e.args)
        raise
    if error:
        raise error
    return name


async def attempt(awaitable):
    try:
        return await awaitable
    except BaseException as e:
        return f"{type(e).__name__}: {e}"


async def main():
    print(await asyncio.gather(), await asyncio.gather(work("a"), work("b")), await attempt(asyncio.gather(work("a"), work("b", error=ValueError("b")))), await asyncio.gather(work("a"), work("b", error=ValueError("b")), return_exceptions=True))
    g = asyncio.gather(work("c", 5), work("d", 5))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(g.cancel(), g.cancel("again"), await attempt(g), g.cancelled(), g.done())
    g = asyncio.gather(work("e", 5), work("f", 5), return_exceptions=True)
    await asyncio.sleep(0)
    g.cancel("with message")
    print(await attempt(g))
    child = asyncio.create_task(work("g", 5))
    g = asyncio.gather(child, work("h"), return_exceptions=True)
    await asyncio.sleep(0)
    child.cancel()
    print([repr(r) for r in await g])
    child = asyncio.create_task(work("i", 5))
    g = asyncio.gather(child, work("j"))
    await asyncio.sleep(0)
    child.cancel("only one")
    print(await attempt(g))
    same = work("k")
    print(await asyncio.gather(same, same), await asyncio.gather(asyncio.create_task(work("l")), *[work("m")] * 1))
    slow = asyncio.create_task(work("n", 0.1))
    print(await attempt(asyncio.gather(work("o", error=KeyError("o")), slow)), slow.done())
    print(await slow)
    for wrong in (5, [work], None):
        try:
            await asyncio.gather(wrong)
        except TypeError as e:
            print(e)


asyncio.run(main())
