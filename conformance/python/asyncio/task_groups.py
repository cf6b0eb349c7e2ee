# TaskGroup: results, names, waiting, use after the end, and a body or a child that fails alone.
import asyncio

async def value(v, delay=0.0):
    await asyncio.sleep(delay)
    return v
async def main():
    async with asyncio.TaskGroup() as g:
        a = g.create_task(value(1, 0.01), name="first"); b = g.create_task(value(2))
        print(a.get_name(), a.done())
    print(a.result(), b.result())
    async with asyncio.TaskGroup() as g:
        async def spawn():
            g.create_task(value("grandchild")); return "child"
        c = g.create_task(spawn())
    print(c.result())
    for call in (lambda: g.create_task(value(1)), lambda: g.__aenter__()):
        x = None
        try:
            x = call()
            if asyncio.iscoroutine(x): await x
        except RuntimeError as e:
            print(type(e).__name__)
    fresh = asyncio.TaskGroup()
    x = value(1)
    try:
        fresh.create_task(x)
    except RuntimeError as e:
        print(str(e)[-21:])
    x.close()
    async def cancelled_body():
        async with asyncio.TaskGroup() as g:
            t = g.create_task(value(1, 5))
            await asyncio.sleep(5)
    t = asyncio.create_task(cancelled_body()); await asyncio.sleep(0.001); t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("cancelled from outside")
    async with asyncio.TaskGroup() as g:
        t = g.create_task(value(1, 5)); await asyncio.sleep(0); t.cancel()
    print(t.cancelled())
asyncio.run(main())
