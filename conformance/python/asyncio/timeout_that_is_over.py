# A timeout that has passed already, the states of Timeout and Queue objects, and Barrier.
import asyncio


async def over(delay):
    try:
        async with asyncio.timeout(delay) as limit:
            await asyncio.sleep(0)
            print("went on")
    except TimeoutError:
        print("timed out", limit)


async def party(barrier, name):
    place = await barrier.wait()
    print(name, place, barrier.n_waiting)


async def main():
    await over(0)
    await over(-1)
    async with asyncio.timeout(None) as limit:
        print(limit)
    print(limit)
    queue = asyncio.Queue(3)
    print(str(queue))
    await queue.put("x")
    print(str(queue))
    barrier = asyncio.Barrier(2)
    await asyncio.gather(party(barrier, "a"), party(barrier, "b"))
    print(barrier.parties, barrier.broken)
    waiting = asyncio.create_task(party(barrier, "c"))
    await asyncio.sleep(0)
    print(barrier.n_waiting)
    await barrier.abort()
    try:
        await waiting
    except asyncio.BrokenBarrierError as e:
        print("broken", e, barrier.broken)
    await barrier.reset()
    print(barrier.broken)
    try:
        asyncio.Barrier(0)
    except ValueError as e:
        print(e)


asyncio.run(main())
