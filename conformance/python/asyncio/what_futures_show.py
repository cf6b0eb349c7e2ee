# The reprs of futures, tasks and handles: state, name, where the coroutine is, callbacks, result.
import asyncio
import functools


def shown(thing):
    text = repr(thing)
    while (start := text.find("at /")) >= 0:
        end = text.index(":", start)
        text = text[:start] + "at FILE" + text[end:]
    return text


def callback(future):
    pass


async def sleeps():
    await asyncio.sleep(0.1)
    return list(range(100))


async def fails():
    raise ValueError("bad")


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(sleeps(), name="it's")
    print(shown(task))
    await asyncio.sleep(0)
    print(shown(task))
    task.cancel()
    print(shown(task))
    await asyncio.wait([task])
    print(shown(task))
    task = asyncio.create_task(sleeps())
    print(shown(task))
    await task
    print(shown(task))
    task = asyncio.create_task(fails())
    await asyncio.wait([task])
    print(shown(task), task.exception())
    future = loop.create_future()

    async def waits():
        return await future

    task = asyncio.create_task(waits(), name="waits")
    await asyncio.sleep(0)
    print(shown(future), shown(task), sep="\n")
    future.add_done_callback(callback)
    print(shown(future))
    future.add_done_callback(functools.partial(callback))
    future.add_done_callback(print)
    print(shown(future))
    future.remove_done_callback(print)
    future.set_result({n: n for n in range(50)})
    print(shown(future))
    await task
    handles = [loop.call_soon(callback, 1), loop.call_soon(functools.partial(callback, 1)),
               loop.call_soon(print, "x" * 60), loop.call_soon(future.done)]
    for handle in handles:
        print(shown(handle))
        handle.cancel()
        print(shown(handle))


asyncio.run(main())
