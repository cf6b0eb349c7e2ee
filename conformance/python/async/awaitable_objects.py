# __await__, futures, events, locks, queues, semaphores.
import asyncio
class Aw:
    def __init__(self, v): self.v = v
    def __await__(self):
        yield from asyncio.sleep(0).__await__()
        return self.v * 2
async def main():
    print(await Aw(21))
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    loop.call_soon(f.set_result, "future")
    print(await f)
    ev = asyncio.Event()
    async def waiter():
        await ev.wait()
        return "event"
    t = asyncio.create_task(waiter())
    await asyncio.sleep(0)
    ev.set()
    print(await t, ev.is_set())
    lock, log = asyncio.Lock(), []
    async def locked(n):
        async with lock:
            log.append(("in", n))
            await asyncio.sleep(0)
            log.append(("out", n))
    await asyncio.gather(locked(1), locked(2))
    print(log)
    q = asyncio.Queue()
    async def producer():
        for i in range(3):
            await q.put(i)
        await q.put(None)
    async def consumer():
        got = []
        while (x := await q.get()) is not None: got.append(x)
        return got
    print((await asyncio.gather(producer(), consumer()))[1], q.qsize(), q.empty())
    sem, active, peak = asyncio.Semaphore(2), 0, 0
    async def limited():
        nonlocal active, peak
        async with sem:
            active += 1
            peak = max(peak, active)
            await asyncio.sleep(0)
            active -= 1
    await asyncio.gather(*[limited() for _ in range(5)])
    print(peak)
    done, pending = await asyncio.wait([asyncio.create_task(asyncio.sleep(0, i)) for i in range(3)])
    print(sorted(t.result() for t in done), len(pending))
    for c in asyncio.as_completed([asyncio.sleep(0.02, "slow"), asyncio.sleep(0, "fast")]): print(await c)
asyncio.run(main())
