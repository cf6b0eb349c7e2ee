# create_task, cancellation, wait_for, shield by hand.
import asyncio
async def work(n, d=0.01):
    try:
        await asyncio.sleep(d)
        return n
    except asyncio.CancelledError:
        print("cancelled", n)
        raise
    finally:
        print("finally", n)
async def main():
    t = asyncio.create_task(work("a"))
    print(t.done())
    print(await t, t.done(), t.result(), t.cancelled())
    t = asyncio.create_task(work("b", 5))
    await asyncio.sleep(0)
    t.cancel()
    try: await t
    except asyncio.CancelledError: print("await raised", t.cancelled())
    try: await asyncio.wait_for(work("c", 5), timeout=0.01)
    except asyncio.TimeoutError: print("timeout")
    print(await asyncio.wait_for(work("d", 0), 5))
    async def boom(): raise KeyError("k")
    t = asyncio.create_task(boom())
    await asyncio.sleep(0)
    print(t.done(), repr(t.exception()))
    try: t.result()
    except KeyError as e: print("result raised", e)
    t1, t2 = asyncio.create_task(work(1)), asyncio.create_task(work(2, 0.02))
    print(await t2, await t1)
    t = asyncio.create_task(work("never started", 1), name="nm")
    print(t.get_name())
    t.cancel()
    try: await t
    except asyncio.CancelledError: print("cancelled before start")
asyncio.run(main())
