# timeout inside timeout, rescheduling, timeouts that are disarmed, cancellation that is not theirs, wait_for with zero, negative and no limit.
import asyncio


async def attempt(make):
    try:
        return await make()
    except BaseException as e:
        return f"{type(e).__name__}: {e}"


async def inner_first():
    async with asyncio.timeout(5) as outer:
        try:
            async with asyncio.timeout(0.1) as inner:
                await asyncio.sleep(5)
        except TimeoutError:
            return "inner", inner.expired(), outer.expired()


async def outer_first():
    try:
        async with asyncio.timeout(0.1) as outer:
            async with asyncio.timeout(5) as inner:
                await asyncio.sleep(5)
    except TimeoutError as e:
        return "outer", outer.expired(), inner.expired(), repr(e.__cause__)


async def rescheduled():
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(None) as cm:
        print(cm.when(), cm.expired())
        cm.reschedule(loop.time() + 0.1)
        print(cm.when() is not None)
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError:
            print("inside sees CancelledError", asyncio.current_task().cancelling())
            raise


async def disarmed():
    async with asyncio.timeout(0.1) as cm:
        cm.reschedule(None)
        await asyncio.sleep(0.2)
    return cm.expired(), cm.when()


async def other_error():
    async with asyncio.timeout(0.1):
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError:
            raise KeyError("instead")


async def not_theirs():
    async def run():
        async with asyncio.timeout(5):
            await asyncio.sleep(5)

    t = asyncio.create_task(run())
    await asyncio.sleep(0)
    t.cancel("mine")
    await asyncio.wait([t])
    return t.cancelled()


async def past():
    async with asyncio.timeout_at(asyncio.get_running_loop().time() - 5) as cm:
        print("body runs", cm.expired())
        await asyncio.sleep(0)
        print("never")


async def zero():
    return await asyncio.wait_for(asyncio.sleep(0.1), 0)


async def done_already():
    f = asyncio.get_running_loop().create_future()
    f.set_result("ready")
    return await asyncio.wait_for(f, 0), await asyncio.wait_for(f, -1)


async def no_limit():
    return await asyncio.wait_for(asyncio.sleep(0.01, "slept"), None)


async def error_inside():
    async def fails():
        raise ValueError("from inside")

    return await asyncio.wait_for(fails(), 1)


async def main():
    for make in (inner_first, outer_first, rescheduled, disarmed, other_error, not_theirs, past, zero, done_already, no_limit, error_inside):
        print(make.__name__, await attempt(make))
    print(asyncio.current_task().cancelling(), repr(asyncio.timeout(1)).split(" ")[0:2])


asyncio.run(main())
