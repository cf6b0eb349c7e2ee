# asyncio: many small coroutines, gather, tasks, queues.
import asyncio


async def leaf(i):
    return i + 1


async def middle(i):
    return await leaf(i) + await leaf(i + 1)


async def yielding(i):
    await asyncio.sleep(0)
    return i


async def worker(q, out):
    while (x := await q.get()) is not None:
        out.append(x * 2)


async def main():
    total = 0
    for i in range(450000):
        total += await middle(i)
    for _ in range(500):
        total += sum(await asyncio.gather(*[yielding(i) for i in range(100)]))
    q, out = asyncio.Queue(), []
    t = asyncio.create_task(worker(q, out))
    for i in range(60000):
        await q.put(i)
        if i % 10 == 0:
            await asyncio.sleep(0)
    await q.put(None)
    await t
    return total + sum(out)


print(asyncio.run(main()))
