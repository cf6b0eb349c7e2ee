# Cancelling the task around a TaskGroup: CancelledError, unless a child failed.
def show(e, depth=0):
    pad = "  " * depth
    if isinstance(e, BaseExceptionGroup):
        print(pad + type(e).__name__, repr(e.message))
        for part in e.exceptions:
            show(part, depth + 1)
    else:
        print(pad + repr(e))

import asyncio
async def run(child, body):
    async with asyncio.TaskGroup() as g:
        g.create_task(child())
        await body()
async def long(): await asyncio.sleep(60)
async def soon(): await asyncio.sleep(0)
async def grumpy():
    try: await asyncio.sleep(60)
    except asyncio.CancelledError: raise ValueError("grumpy")
async def main():
    for child in (long, grumpy):
        for body in (long, soon):
            t = asyncio.create_task(run(child, body))
            for _ in range(4): await asyncio.sleep(0)
            print(child.__name__, body.__name__, t.cancel("why"))
            try:
                await t
            except BaseException as e:
                show(e)
            print(t.cancelled(), t.cancelling())
asyncio.run(main())
