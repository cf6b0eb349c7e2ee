# Lock, Event, Condition, Semaphore, BoundedSemaphore and Barrier: order of waiters, misuse, cancellation of waiters.
import asyncio

async def main():
    lock = asyncio.Lock()
    order = []
    async def worker(n):
        async with lock:
            order.append(n)
            await asyncio.sleep(0)
    await asyncio.gather(*(worker(i) for i in range(4)))
    print(order, lock.locked(), repr(lock).split("[")[1])
    try:
        lock.release()
    except RuntimeError as e:
        print(e)
    await lock.acquire()
    waiter = asyncio.create_task(lock.acquire()); await asyncio.sleep(0)
    print(repr(lock).split("[")[1]); waiter.cancel(); await asyncio.sleep(0); lock.release(); print(lock.locked())
    event = asyncio.Event()
    tasks = [asyncio.create_task(event.wait()) for _ in range(2)]
    await asyncio.sleep(0)
    print(event.is_set(), repr(event).split("[")[1]); event.set(); print(await asyncio.gather(*tasks), event.is_set()); event.clear(); print(event.is_set())
    cond = asyncio.Condition()
    items = []
    async def consumer(n):
        async with cond:
            await cond.wait_for(lambda: items)
            print("got", n, items.pop())
    tasks = [asyncio.create_task(consumer(i)) for i in range(2)]
    await asyncio.sleep(0)
    async with cond: items.append("a"); cond.notify()
    await asyncio.sleep(0.01)
    async with cond: items.append("b"); cond.notify_all()
    await asyncio.gather(*tasks)
    for call in (cond.notify, cond.notify_all):
        try:
            call()
        except RuntimeError as e:
            print(e)
    try:
        await cond.wait()
    except RuntimeError as e:
        print(e)
    sem = asyncio.Semaphore(2)
    running = most = 0
    async def limited():
        nonlocal running, most
        async with sem:
            running += 1; most = max(most, running)
            await asyncio.sleep(0.001); running -= 1
    await asyncio.gather(*(limited() for _ in range(5)))
    print(most, sem.locked(), repr(sem).split("[")[1])
    sem.release(); print(repr(sem).split("[")[1])
    bounded = asyncio.BoundedSemaphore(1)
    try:
        bounded.release()
    except ValueError as e:
        print(e)
    for bad in (-1,):
        try:
            asyncio.Semaphore(bad)
        except ValueError as e:
            print(e)
    barrier = asyncio.Barrier(2)
    print(sorted(await asyncio.gather(barrier.wait(), barrier.wait())), barrier.parties, barrier.n_waiting, barrier.broken)
    t = asyncio.create_task(barrier.wait()); await asyncio.sleep(0); await barrier.abort()
    try:
        await t
    except asyncio.BrokenBarrierError as e:
        print(type(e).__name__, barrier.broken)
    await barrier.reset(); print(barrier.broken)
    try:
        asyncio.Barrier(0)
    except ValueError as e:
        print(e)
asyncio.run(main())
