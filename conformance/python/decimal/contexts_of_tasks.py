# Each task and each contextvars.Context has its own current context.
import asyncio
import contextvars
from decimal import *


async def with_local(prec):
    getcontext().prec = prec
    with localcontext() as c:
        c.rounding = ROUND_UP
        await asyncio.sleep(0)
        return str(Decimal(1) / 3), getcontext().prec, getcontext() is c


async def own(prec):
    setcontext(Context(prec=prec))
    for _ in range(3):
        await asyncio.sleep(0)
    return str(Decimal(1) / 3), getcontext().prec


async def nested(prec):
    with localcontext(prec=prec):
        return await asyncio.create_task(own(prec + 1)), str(Decimal(2) / 3), await asyncio.gather(own(4), own(5))


async def main():
    print(await asyncio.gather(own(4), own(5), own(6)), getcontext().prec)
    print(await asyncio.gather(nested(7), nested(9)), getcontext().prec)
    print(await with_local(11), getcontext().prec)
    print(await asyncio.create_task(with_local(12)), getcontext().prec)
    asyncio.get_running_loop().call_soon(lambda: setcontext(Context(prec=3)))
    await asyncio.sleep(0)
    print(getcontext().prec)


asyncio.run(main())
print(getcontext().prec)
copied = contextvars.copy_context()
copied.run(lambda: setcontext(Context(prec=2)))
print(getcontext().prec, copied.run(lambda: getcontext().prec), copied.run(lambda: str(Decimal(1) / 3)))
empty = contextvars.Context()
print(empty.run(lambda: getcontext().prec), empty.run(lambda: getcontext() is getcontext()), len(empty))
DefaultContext.prec = 13
print(contextvars.Context().run(lambda: str(Decimal(1) / 3)), getcontext().prec, Context().prec)
