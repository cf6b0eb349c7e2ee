# An exception that comes out of an await has what is being handled there as its context.
import asyncio


async def fail():
    raise ValueError("f")


async def by_gather():
    try:
        raise KeyError(1)
    finally:
        await asyncio.gather(fail())


async def by_future():
    try:
        raise KeyError(2)
    except KeyError:
        await asyncio.sleep(0)
        f = asyncio.get_running_loop().create_future()
        asyncio.get_running_loop().call_soon(f.set_exception, ValueError(3))
        await f


async def by_task():
    try:
        raise KeyError(3)
    except KeyError:
        await asyncio.create_task(fail())


async def outside():
    await asyncio.gather(fail())


async def wait_for():
    try:
        raise KeyError(4)
    except KeyError:
        await asyncio.wait_for(fail(), 1)


for f in (by_gather, by_future, by_task, outside, wait_for):
    try:
        asyncio.run(f())
    except ValueError as e:
        print(f.__name__, repr(e), repr(e.__context__), e.__suppress_context__)
