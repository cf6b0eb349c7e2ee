# wait with each return_when, time limits, mixed states, sets and wrong arguments; as_completed with a limit; order of results.
import asyncio


async def work(n, delay, error=None):
    await asyncio.sleep(delay)
    if error:
        raise error
    return n


async def attempt(awaitable):
    try:
        return await awaitable
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def names(tasks):
    return sorted(t.get_name() for t in tasks)


async def main():
    def make(error=None):
        return [asyncio.create_task(work(1, 0), name="quick"), asyncio.create_task(work(2, 0.1, error), name="middle"), asyncio.create_task(work(3, 5), name="slow")]

    for mode, error, limit in ((asyncio.FIRST_COMPLETED, None, None), (asyncio.FIRST_EXCEPTION, ValueError("m"), None), (asyncio.FIRST_EXCEPTION, None, 0.2), (asyncio.ALL_COMPLETED, None, 0.2), (asyncio.ALL_COMPLETED, ValueError("m"), 0.2), (asyncio.ALL_COMPLETED, None, 0)):
        tasks = make(error)
        done, pending = await asyncio.wait(tasks, return_when=mode, timeout=limit)
        print(mode, limit, names(done), names(pending), type(done).__name__)
        for t in tasks:
            t.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    done, pending = await asyncio.wait({asyncio.create_task(work(1, 0))})
    print(len(done), len(pending))
    coroutine = work(1, 0)
    for wrong in ([], [coroutine], 5, coroutine):
        print(await attempt(asyncio.wait(wrong)))
    print(await attempt(asyncio.wait([asyncio.create_task(work(1, 0))], return_when="SOMETIME")))
    coroutine.close()
    results = []
    for next_done in asyncio.as_completed([work("c", 0.3), work("a", 0.0), work("b", 0.15)]):
        results.append(await next_done)
    print(results)
    results = []
    for next_done in asyncio.as_completed([work("a", 0.0), work("late", 5)], timeout=0.15):
        results.append(await attempt(next_done))
    print(results)
    print([await attempt(f) for f in asyncio.as_completed([work("x", 0, KeyError("x"))])], list(asyncio.as_completed([])))
    for wrong in (5, work(1, 0)):
        try:
            list(asyncio.as_completed(wrong))
        except TypeError as e:
            print(str(e).split("<")[0])
    for t in asyncio.all_tasks() - {asyncio.current_task()}:
        t.cancel()


asyncio.run(main())
