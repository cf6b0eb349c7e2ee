# shield: the inner task lives on when the outer wait is cancelled; cancelling the inner one shows; done inners pass through.
import asyncio


async def work(delay=0.1):
    await asyncio.sleep(delay)
    return "done"


async def main():
    inner = asyncio.create_task(work())
    outer = asyncio.shield(inner)
    await asyncio.sleep(0)
    print(outer.cancel(), outer.cancelled(), inner.cancelled())
    try:
        await outer
    except asyncio.CancelledError:
        print("outer cancelled")
    print(await inner, asyncio.shield(inner) is inner)

    async def waits():
        try:
            await asyncio.shield(inner2)
        except asyncio.CancelledError:
            print("waiter cancelled", inner2.cancelled())
            raise

    inner2 = asyncio.create_task(work())
    waiter = asyncio.create_task(waits())
    await asyncio.sleep(0)
    waiter.cancel()
    await asyncio.wait([waiter])
    print(waiter.cancelled(), await inner2)
    inner3 = asyncio.create_task(work(5))
    outer3 = asyncio.shield(inner3)
    await asyncio.sleep(0)
    inner3.cancel()
    try:
        await outer3
    except asyncio.CancelledError:
        print("inner cancelled", outer3.cancelled())

    async def fails():
        raise ValueError("inside")

    try:
        await asyncio.shield(fails())
    except ValueError as e:
        print(e)
    try:
        await asyncio.wait_for(asyncio.shield(inner4 := asyncio.create_task(work(0.3))), 0.1)
    except asyncio.TimeoutError:
        print("timed out", inner4.done())
    print(await inner4)
    try:
        asyncio.shield(5)
    except TypeError as e:
        print(e)


asyncio.run(main())
