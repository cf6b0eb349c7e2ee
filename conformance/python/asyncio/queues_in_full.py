# Queue, PriorityQueue and LifoQueue: limits, joins, task_done, cancelled waiters and errors.
import asyncio

async def main():
    q = asyncio.Queue(2)
    print(q.maxsize, q.empty(), q.full(), q.qsize(), repr(q).split("at")[0])
    q.put_nowait(1); await q.put(2)
    for call in (lambda: q.put_nowait(3), lambda: asyncio.Queue().get_nowait(), lambda: asyncio.Queue().task_done()):
        try:
            call()
        except Exception as e:
            print(type(e).__name__, e)
    putter = asyncio.create_task(q.put(3)); await asyncio.sleep(0)
    print(q.full(), putter.done(), await q.get(), await q.get(), await q.get(), putter.done())
    getter = asyncio.create_task(q.get()); await asyncio.sleep(0); getter.cancel()
    await asyncio.sleep(0); q.put_nowait("kept"); print(q.qsize(), q.get_nowait())
    for _ in range(4): q.task_done()
    await q.join(); print("joined")
    seen = []
    async def worker():
        while True:
            item = await q.get(); seen.append(item); await asyncio.sleep(0); q.task_done()
    workers = [asyncio.create_task(worker()) for _ in range(2)]
    for i in range(5): await q.put(i)
    await q.join(); print(seen)
    for w in workers: w.cancel()
    print(await asyncio.gather(*workers, return_exceptions=True))
    p, l = asyncio.PriorityQueue(), asyncio.LifoQueue(0)
    for v in (3, 1, 2): p.put_nowait(v); l.put_nowait(v)
    print([p.get_nowait() for _ in range(3)], [l.get_nowait() for _ in range(3)], asyncio.Queue(-1).full(), asyncio.Queue[int])
    p.put_nowait((1, "a"))
    try:
        p.put_nowait((1, 2)); print(p.get_nowait())
    except TypeError as e:
        print(e)
    try:
        await asyncio.wait_for(asyncio.Queue().get(), 0.001)
    except asyncio.TimeoutError:
        print("nothing came")
asyncio.run(main())
