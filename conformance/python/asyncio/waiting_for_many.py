# gather, wait, as_completed and shield: order, exceptions, cancellation, time limits and what they refuse.
import asyncio

async def value(v, delay=0.0):
    await asyncio.sleep(delay)
    return v
async def fail(e, delay=0.0):
    await asyncio.sleep(delay)
    raise e
async def main():
    print(await asyncio.gather(value(1, 0.02), value(2), value(3, 0.01)), await asyncio.gather(), await asyncio.gather(value(1), fail(ValueError("x")), return_exceptions=True))
    try:
        await asyncio.gather(value(1), fail(KeyError("k")), value(2, 0.01))
    except KeyError as e:
        print("gather", repr(e))
    c = value(5)
    print(await asyncio.gather(c, c))
    tasks = {asyncio.create_task(value(i, i / 50)) for i in range(3)}
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending), [t.result() for t in done])
    done, pending = await asyncio.wait(pending, timeout=0.001)
    print(len(done), len(pending))
    done, pending = await asyncio.wait(pending)
    print(sorted(t.result() for t in done), pending)
    done, pending = await asyncio.wait([asyncio.create_task(fail(ValueError("w"))), asyncio.create_task(value(1, 0.05))], return_when=asyncio.FIRST_EXCEPTION)
    print(len(done), len(pending), [repr(t.exception()) for t in done])
    for t in pending: t.cancel()
    print([await f for f in asyncio.as_completed([value("slow", 0.03), value("fast")])])
    for f in asyncio.as_completed([value("late", 0.05)], timeout=0.001):
        try:
            await f
        except asyncio.TimeoutError as e:
            print(type(e).__name__)
    for bad in (lambda: asyncio.wait([]), lambda: asyncio.wait(value(1)), lambda: asyncio.wait([asyncio.create_task(value(1))], return_when="x"), lambda: asyncio.wait([5]), lambda: asyncio.wait(5)):
        try:
            print(await bad())
        except Exception as e:
            print(type(e).__name__, str(e).split(" at 0x")[0].split("<")[0])
    inner = asyncio.create_task(value("kept", 0.01))
    outer = asyncio.shield(inner)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("outer cancelled", inner.cancelled(), await inner)
    g = asyncio.gather(value(1, 1), value(2, 1))
    asyncio.get_running_loop().call_soon(g.cancel)
    try:
        await g
    except asyncio.CancelledError as e:
        print("gather cancelled", g.cancelled())
asyncio.run(main())
