# Lock, Semaphore, BoundedSemaphore, Condition, Event and Barrier: fairness, cancelled waiters, misuse, texts.
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


def text(lock):
    return repr(lock).split("[")[1]


async def main():
    lock = asyncio.Lock()
    order = []

    async def hold(name):
        async with lock:
            order.append(name)
            await asyncio.sleep(0)

    print(text(lock), now(lock.release), await lock.acquire(), lock.locked(), text(lock))
    tasks = [asyncio.create_task(hold(n)) for n in "abcd"]
    await asyncio.sleep(0)
    print(text(lock))
    tasks[1].cancel()
    lock.release()
    await asyncio.gather(*tasks, return_exceptions=True)
    print(order, lock.locked())
    try:
        with lock:
            pass
    except (TypeError, AttributeError) as e:
        print(type(e).__name__)
    s = asyncio.Semaphore(2)
    print(text(s), await s.acquire(), await s.acquire(), s.locked(), text(s), await attempt(asyncio.wait_for(s.acquire(), 0.1)), s.release(), s.release(), s.release(), text(s), now(asyncio.Semaphore, -1))
    b = asyncio.BoundedSemaphore(1)
    print(now(b.release), await b.acquire(), b.release(), text(b))
    c = asyncio.Condition()
    print(now(c.notify), now(c.notify_all), await attempt(c.wait()), text(c))
    ready = []

    async def waits(name):
        async with c:
            ready.append(("woke", name, await c.wait()))

    tasks = [asyncio.create_task(waits(n)) for n in "abc"]
    await asyncio.sleep(0)
    async with c:
        print(text(c))
        c.notify()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(ready)
    async with c:
        c.notify_all()
    await asyncio.gather(*tasks)
    print(ready)
    value = 0

    async def change():
        nonlocal value
        for _ in range(3):
            async with c:
                value += 1
                c.notify_all()
            await asyncio.sleep(0)

    changer = asyncio.create_task(change())
    async with c:
        print(await c.wait_for(lambda: value >= 2), value >= 2)
    await changer
    e = asyncio.Event()
    waiter = asyncio.create_task(e.wait())
    await asyncio.sleep(0)
    print(text(e), e.is_set(), e.set(), await waiter, await e.wait(), e.clear(), e.is_set(), text(e), await attempt(asyncio.wait_for(e.wait(), 0.1)))
    bar = asyncio.Barrier(2)
    print(sorted(await asyncio.gather(bar.wait(), bar.wait())), bar.parties, bar.n_waiting, bar.broken, now(asyncio.Barrier, 0))
    stuck = asyncio.create_task(bar.wait())
    await asyncio.sleep(0)
    print(bar.n_waiting, await bar.abort(), await attempt(stuck), bar.broken, await attempt(bar.wait()), await bar.reset(), bar.broken)
    async with asyncio.Barrier(1) as position:
        print(position)


asyncio.run(main())
