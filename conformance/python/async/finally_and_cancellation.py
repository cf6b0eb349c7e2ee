# finally blocks that await while a task is cancelled, cancellation caught, shielded, during gather and in async with.
import asyncio


class Manager:
    def __init__(self, name): self.name = name

    async def __aenter__(self):
        print("enter", self.name)
        return self

    async def __aexit__(self, kind, value, tb):
        await asyncio.sleep(0)
        print("exit", self.name, kind and kind.__name__)
        return self.name == "swallows"


async def work(name, catch=False):
    try:
        async with Manager(name):
            await asyncio.sleep(100)
        return "after with"
    except asyncio.CancelledError:
        print("cancelled", name)
        if catch:
            return "caught"
        raise
    finally:
        await asyncio.sleep(0)
        print("cleaned", name)


async def main():
    for name, catch in (("plain", False), ("catches", True), ("swallows", False)):
        t = asyncio.create_task(work(name, catch))
        await asyncio.sleep(0)
        t.cancel("reason")
        try:
            print(await t, t.cancelled())
        except asyncio.CancelledError as e:
            print("outside", t.cancelled(), t.done())
    a, b = asyncio.create_task(work("a")), asyncio.create_task(work("b"))
    g = asyncio.gather(a, b, return_exceptions=True)
    await asyncio.sleep(0)
    a.cancel()
    b.cancel()
    print([type(r).__name__ for r in await g])
    early = asyncio.create_task(work("never started"))
    early.cancel()
    try:
        await early
    except asyncio.CancelledError:
        print("before its start")


asyncio.run(main())
