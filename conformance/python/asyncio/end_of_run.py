# What still runs when the main coroutine ends, and what is left of a cancelled task's message.
import asyncio


async def leaf(n):
    for _ in range(n):
        await asyncio.sleep(0)
    print("leaf", n)
    return n


async def main():
    f = asyncio.get_running_loop().create_future()
    f.add_done_callback(lambda q: print("callback", q.cancelled()))
    f.cancel()
    try:
        await f
    except asyncio.CancelledError as e:
        print("cancelled", e.args)
    return "done"


print(asyncio.run(main()))


async def messages():
    t = asyncio.create_task(leaf(5))
    await asyncio.sleep(0)
    print(t.cancel("why"))
    print(repr(await asyncio.gather(t, return_exceptions=True)))
    u = asyncio.create_task(leaf(5))
    await asyncio.sleep(0)
    u.cancel("because")
    try:
        await asyncio.gather(u)
    except asyncio.CancelledError as e:
        print(e.args)


asyncio.run(messages())


async def late():
    asyncio.create_task(leaf(1))
    asyncio.get_running_loop().call_soon(print, "soon")
    raise ValueError("main failed")


try:
    asyncio.run(late())
except ValueError as e:
    print("raised", e)
