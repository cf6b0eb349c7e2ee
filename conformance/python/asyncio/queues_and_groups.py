# Queues, task groups, timeouts, shielding, waiting in every form, locks.
import asyncio


async def worker(name, queue, out):
    while True:
        item = await queue.get()
        out.append((name, item))
        queue.task_done()


async def queues():
    for kind in (asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue):
        q = kind(maxsize=3)
        for i in (3, 1, 2):
            q.put_nowait(i)
        print(kind.__name__, q.full(), q.qsize(), q.maxsize)
        try:
            q.put_nowait(9)
        except asyncio.QueueFull as e:
            print(type(e).__name__, e)
        print([await q.get() for _ in range(3)], q.empty())
        try:
            q.get_nowait()
        except asyncio.QueueEmpty as e:
            print(type(e).__name__, e)
    q, out = asyncio.Queue(), []
    tasks = [asyncio.create_task(worker(n, q, out)) for n in "ab"]
    for i in range(4):
        await q.put(i)
    await q.join()
    for t in tasks:
        t.cancel()
    print(sorted(i for _, i in out), await asyncio.gather(*tasks, return_exceptions=True))
    try:
        q.task_done()
    except ValueError as e:
        print(e)


async def value(x, delay=0.0):
    await asyncio.sleep(delay)
    if x == "bad":
        raise ValueError(x)
    return x


async def groups():
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(value(1))
        b = tg.create_task(value(2), name="named")
    print(a.result(), b.result(), b.get_name())
    try:
        async with asyncio.TaskGroup() as tg:
            slow = tg.create_task(value("slow", 10))
            tg.create_task(value("bad"))
    except Exception:
        print("failed", slow.cancelled())


async def waits():
    try:
        async with asyncio.timeout(0.01):
            await asyncio.sleep(10)
    except TimeoutError as e:
        print("timeout", repr(e))
    try:
        await asyncio.wait_for(asyncio.sleep(10), 0.01)
    except asyncio.TimeoutError as e:
        print("wait_for", repr(e))
    print(await asyncio.wait_for(value(5), 1))
    done, pending = await asyncio.wait([asyncio.create_task(value(i, i * 0.02)) for i in range(3)],
                                       return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending), [t.result() for t in done])
    for t in pending:
        t.cancel()
    done, pending = await asyncio.wait([asyncio.create_task(value("bad"))], return_when=asyncio.FIRST_EXCEPTION)
    print([repr(t.exception()) for t in done], pending)
    print([await c for c in asyncio.as_completed([value("b", 0.02), value("a", 0.001)])])
    print(await asyncio.gather(value(1), value("bad"), return_exceptions=True))
    inner = asyncio.create_task(value("kept", 0.01))
    outer = asyncio.shield(inner)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("outer cancelled", inner.cancelled(), await inner)
    print(await asyncio.to_thread(lambda a, b: a + b, 1, b=2))
    task = asyncio.create_task(asyncio.sleep(10))
    await asyncio.sleep(0)
    print(task.done(), task.cancel("why"), task.cancelling())
    try:
        await task
    except asyncio.CancelledError as e:
        print("cancelled", e.args, task.cancelled())


async def locks():
    lock, order = asyncio.Lock(), []

    async def use(n):
        async with lock:
            order.append(n)
            await asyncio.sleep(0)
            order.append(-n)
    await asyncio.gather(use(1), use(2), use(3))
    print(order, lock.locked())
    event = asyncio.Event()
    waiter = asyncio.create_task(event.wait())
    await asyncio.sleep(0)
    event.set()
    print(await waiter, event.is_set())
    condition = asyncio.Condition()

    async def waits_for():
        async with condition:
            await condition.wait_for(lambda: order == [])
            return "notified"
    t = asyncio.create_task(waits_for())
    await asyncio.sleep(0)
    async with condition:
        order.clear()
        condition.notify_all()
    print(await t)
    sem = asyncio.Semaphore(2)
    print(sem.locked(), await sem.acquire(), await sem.acquire(), sem.locked())
    sem.release()
    bounded = asyncio.BoundedSemaphore(1)
    try:
        bounded.release()
    except ValueError as e:
        print(e)
    try:
        lock.release()
    except RuntimeError as e:
        print(e)
    try:
        asyncio.Semaphore(-1)
    except ValueError as e:
        print(e)


for part in (queues, groups, waits, locks):
    asyncio.run(part())
