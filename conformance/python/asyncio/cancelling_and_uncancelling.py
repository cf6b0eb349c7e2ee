# cancel's counts and messages, uncancel, swallowed cancellation, cancelling before the start and after the end, and wait_for's part in it.
import asyncio


async def stubborn():
    task = asyncio.current_task()
    for _ in range(3):
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError as e:
            print("  swallowed", e.args, task.cancelling())
    return "finished", task.uncancel(), task.uncancel(), task.uncancel(), task.uncancel()


async def main():
    t = asyncio.create_task(stubborn())
    for n in range(3):
        await asyncio.sleep(0)
        print(t.cancel(f"m{n}"), t.cancelling())
    print(await t, t.cancelled(), t.cancel(), t.cancelling())

    async def never():
        print("never runs")

    t = asyncio.create_task(never())
    t.cancel("early")
    try:
        await t
    except asyncio.CancelledError as e:
        print("early", e.args, t.cancelled(), t.done())
    for ask in (t.result, t.exception):
        try:
            ask()
        except asyncio.CancelledError as e:
            print(type(e).__name__, e.args)

    async def converts():
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError:
            raise ValueError("instead") from None

    t = asyncio.create_task(converts())
    await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except ValueError as e:
        print(e, t.cancelled(), repr(t.exception()))

    async def inner():
        await asyncio.sleep(5)

    async def outer():
        await inner_task

    inner_task = asyncio.create_task(inner())
    outer_task = asyncio.create_task(outer())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    outer_task.cancel()
    await asyncio.wait([outer_task])
    print(inner_task.cancelled(), outer_task.cancelled())
    me = asyncio.current_task()
    me.cancel()
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError:
        print("myself", me.cancelling(), me.uncancel(), me.cancelling())

    async def ignores():
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError:
            return "value after cancel"

    print(await attempt(asyncio.wait_for(ignores(), 0.1)))
    future = asyncio.get_running_loop().create_future()
    print(future.cancel("f"), future.cancel(), future.cancelled())
    try:
        await future
    except asyncio.CancelledError as e:
        print(e.args)


async def attempt(awaitable):
    try:
        return await awaitable
    except Exception as e:
        return f"{type(e).__name__}: {e}"


asyncio.run(main())
