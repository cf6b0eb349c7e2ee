# Futures, locks and queues of one loop are refused in another.
import asyncio
import re


def attempt(function, *arguments, **named):
    try:
        return function(*arguments, **named)
    except Exception as e:
        return re.sub(r" at 0x\w+| cb=\[\S+\]| at \S+|Task-\d+|\[.*\]", "", f"{type(e).__name__}: {e}")


first, second = asyncio.new_event_loop(), asyncio.new_event_loop()
future = first.create_future()


async def waits(future):
    try:
        return await future
    except RuntimeError as e:
        return str(e)[:6], "attached to a different loop" in str(e)


async def holds(lock):
    async with lock:
        waiting = asyncio.ensure_future(lock.acquire())
        await asyncio.sleep(0)
    await waiting
    lock.release()


async def fetches(queue):
    waiting = asyncio.ensure_future(queue.get())
    await asyncio.sleep(0)
    queue.put_nowait("item")
    return await waiting


async def is_set(event):
    waiting = asyncio.ensure_future(event.wait())
    await asyncio.sleep(0)
    event.set()
    try:
        return await waiting
    finally:
        event.clear()


print(second.run_until_complete(waits(future)))
print(attempt(second.run_until_complete, future))
print(attempt(asyncio.ensure_future, future, loop=second), asyncio.ensure_future(future, loop=first) is future)
print(attempt(asyncio.gather, future, second.create_future()))
for thing, use in ((asyncio.Lock(), holds), (asyncio.Queue(), fetches), (asyncio.Event(), is_set),
                   (asyncio.Semaphore(1), holds)):
    print(first.run_until_complete(use(thing)), attempt(second.run_until_complete, use(thing)))
first.close()
second.close()
