# Base exceptions in the body of a TaskGroup, and tasks that are cancelled.
def show(e, depth=0):
    pad = "  " * depth
    if isinstance(e, BaseExceptionGroup):
        print(pad + type(e).__name__, repr(e.message))
        for part in e.exceptions:
            show(part, depth + 1)
    else:
        print(pad + repr(e))

import asyncio
class Odd(BaseException): pass
async def body(e):
    async with asyncio.TaskGroup() as g:
        g.create_task(asyncio.sleep(60))
        await asyncio.sleep(0)
        raise e
class MyCancel(asyncio.CancelledError): pass
async def main():
    for e in (Odd("o"), SystemExit(3), KeyboardInterrupt(), MyCancel("mine"), asyncio.CancelledError("plain"), ExceptionGroup("g", [ValueError(1)])):
        try:
            await body(e)
        except BaseException as x:
            show(x)
            print(x is e)
    async with asyncio.TaskGroup() as g:
        t = g.create_task(asyncio.sleep(60))
        await asyncio.sleep(0)
        t.cancel()
    print(t.cancelled())
asyncio.run(main())
