# compare: traceback
import asyncio


async def inner():
    raise ValueError("in coroutine")


async def outer():
    await inner()


c = outer()
c.send(None)
