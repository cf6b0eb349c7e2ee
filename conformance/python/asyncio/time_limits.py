# wait_for, timeout, timeout_at: expiry, rescheduling, nesting, cancellation inside, zero and past limits.
import asyncio

async def slow(v=1):
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("slow cancelled"); raise
    return v
async def main():
    loop = asyncio.get_running_loop()
    for limit in (0.1, 0, -1):
        try:
            await asyncio.wait_for(slow(), limit)
        except asyncio.TimeoutError as e:
            print("timeout", limit, e.args)
    print(await asyncio.wait_for(asyncio.sleep(0, "v"), None), await asyncio.wait_for(asyncio.sleep(0, "w"), 5))
    done = loop.create_future(); done.set_result("ready")
    print(await asyncio.wait_for(done, 0))
    try:
        async with asyncio.timeout(0.1) as t:
            print(t.when() > loop.time(), t.expired())
            await slow()
    except TimeoutError as e:
        print("timeout", t.expired(), repr(e.__cause__)[:14])
    async with asyncio.timeout(None) as t:
        print(t.when(), t.expired())
        t.reschedule(loop.time() + 5); print(t.when() is not None)
        t.reschedule(None); print(t.when())
    try:
        async with asyncio.timeout_at(loop.time() - 1):
            await asyncio.sleep(0)
            print("not reached")
    except TimeoutError:
        print("past")
    try:
        async with asyncio.timeout(0.1):
            try:
                async with asyncio.timeout(5):
                    await slow()
            except TimeoutError:
                print("inner?")
    except TimeoutError:
        print("outer")
    async with asyncio.timeout(5) as t: pass
    for call in (lambda: t.reschedule(1), lambda: t.__aenter__()):
        try:
            r = call()
            if asyncio.iscoroutine(r): await r
        except RuntimeError as e:
            print(e)
    try:
        async with asyncio.timeout(5): raise ValueError("through")
    except ValueError as e:
        print(e)
    try:
        await asyncio.wait_for(5, 1)
    except TypeError as e:
        print(e)
asyncio.run(main())
