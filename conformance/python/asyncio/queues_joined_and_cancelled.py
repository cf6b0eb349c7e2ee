# Queue, PriorityQueue and LifoQueue: order, blocked getters and putters, cancellation of either, join and task_done, odd sizes.
import asyncio


async def attempt(awaitable):
    try:
        return await awaitable
    except BaseException as e:
        return f"{type(e).__name__}: {e}"


def now(function, *arguments):
    try:
        return function(*arguments)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


async def main():
    for kind in (asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue):
        q = kind(maxsize=3)
        for n in (2, 3, 1):
            await q.put(n)
        print(kind.__name__, q.full(), now(q.put_nowait, 0), [q.get_nowait() for _ in range(3)], now(q.get_nowait), q.empty(), q.qsize(), q.maxsize)
    q = asyncio.Queue()
    order = []

    async def getter(name):
        order.append((name, await q.get()))

    tasks = [asyncio.create_task(getter(n)) for n in "abc"]
    await asyncio.sleep(0)
    tasks[0].cancel()
    q.put_nowait(1)
    q.put_nowait(2)
    await asyncio.gather(*tasks, return_exceptions=True)
    print(order, q.qsize())
    q = asyncio.Queue(1)
    q.put_nowait(0)

    async def putter(n):
        await q.put(n)
        order.append(n)

    order.clear()
    tasks = [asyncio.create_task(putter(n)) for n in (1, 2, 3)]
    await asyncio.sleep(0)
    tasks[1].cancel()
    got = [await q.get() for _ in range(3)]
    await asyncio.gather(*tasks, return_exceptions=True)
    print(got, order, q.qsize(), q)
    q = asyncio.Queue()
    print(now(q.task_done), await attempt(asyncio.wait_for(q.join(), 0.1)))
    for n in range(3):
        q.put_nowait(n)
    print(await attempt(asyncio.wait_for(q.join(), 0.1)))

    async def worker():
        while True:
            await q.get()
            q.task_done()

    w = asyncio.create_task(worker())
    print(await asyncio.wait_for(q.join(), 1), now(q.task_done), q._unfinished_tasks if hasattr(q, "_unfinished_tasks") else 0)
    w.cancel()
    print(await attempt(asyncio.wait_for(asyncio.Queue().get(), 0.1)), asyncio.Queue(-1).full(), now(asyncio.Queue, "x").__class__.__name__, asyncio.Queue[int])
    p = asyncio.PriorityQueue()
    p.put_nowait((1, "b"))
    p.put_nowait((1, "a"))
    print(p.get_nowait(), now(lambda: (p.put_nowait((1, None)), p.put_nowait((1, {})))), p.qsize())


asyncio.run(main())
