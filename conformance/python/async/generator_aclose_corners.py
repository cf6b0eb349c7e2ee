# aclose() of asynchronous generators: not started, suspended, awaiting on the way out, ignoring it.
import asyncio


async def plain():
    try:
        yield 1
        yield 2
    finally:
        await asyncio.sleep(0)
        print("cleaned")


async def ignores():
    try:
        yield 1
    except GeneratorExit:
        yield 2


async def replaces():
    try:
        yield 1
    except GeneratorExit:
        raise KeyError("instead")


async def main():
    a = plain()
    print(await a.aclose(), [x async for x in a])
    a = plain()
    print(await a.__anext__(), await a.aclose(), await a.aclose())
    try:
        await a.__anext__()
    except StopAsyncIteration as e:
        print("stopped", e.args)
    for make in (ignores, replaces):
        b = make()
        await b.__anext__()
        try:
            await b.aclose()
        except (RuntimeError, KeyError) as e:
            print(type(e).__name__, e)
    c = plain()
    async for x in c:
        print(x)
        break
    print(c.ag_running)
    await c.aclose()
    with_finally = [x async for x in plain()]
    print(with_finally)


asyncio.run(main())
