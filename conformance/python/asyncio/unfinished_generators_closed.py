# Asynchronous generators left unfinished: asyncio.run closes them when its loop ends.
import asyncio


async def numbers(name):
    try:
        for i in range(5):
            yield i
            await asyncio.sleep(0)
    finally:
        print("cleanup", name)


async def first(name):
    async for x in numbers(name):
        return x


async def leave_early():
    print(await first("returned"))
    print("end")


asyncio.run(leave_early())

kept = numbers("kept")
finished = numbers("finished")


async def keep():
    print(await kept.__anext__(), [x async for x in finished])


asyncio.run(keep())
try:
    asyncio.run(kept.__anext__())
except StopAsyncIteration as e:
    print(repr(e))


async def awaits_in_the_end():
    try:
        yield 1
    finally:
        await asyncio.sleep(0)
        print("awaited")


several = [awaits_in_the_end() for _ in range(3)]


async def begin_several():
    for g in several[:2]:
        await g.asend(None)


with asyncio.Runner() as runner:
    runner.run(begin_several())
    print("still open")
print("closed")


async def fails_in_the_end():
    try:
        yield 1
    finally:
        raise ValueError("late")


failing = fails_in_the_end()


async def report():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(
        sorted(context), repr(context["exception"]), context["asyncgen"] is failing))
    await failing.__anext__()


asyncio.run(report())


async def by_hand():
    await several[2].__anext__()
    await asyncio.get_running_loop().shutdown_asyncgens()
    print("shut down")
    try:
        await several[2].__anext__()
    except StopAsyncIteration:
        print("over")


asyncio.run(by_hand())
