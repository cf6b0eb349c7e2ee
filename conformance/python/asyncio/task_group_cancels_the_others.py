# A failure cancels the other tasks and the body, not the task around them.
def show(e, depth=0):
    pad = "  " * depth
    if isinstance(e, BaseExceptionGroup):
        print(pad + type(e).__name__, repr(e.message))
        for part in e.exceptions:
            show(part, depth + 1)
    else:
        print(pad + repr(e))

import asyncio
log = []
async def waits(name):
    try:
        await asyncio.sleep(60)
    except asyncio.CancelledError as e:
        log.append((name, e.args))
        raise
async def fail():
    await asyncio.sleep(0)
    raise ValueError("x")
async def main():
    try:
        async with asyncio.TaskGroup() as g:
            tasks = [g.create_task(waits(n)) for n in "ab"]
            g.create_task(fail())
            await waits("body")
    except ExceptionGroup as e:
        show(e)
    print(sorted(log), [t.cancelled() for t in tasks], asyncio.current_task().cancelling())
    await asyncio.sleep(0)
    print("still running")
asyncio.run(main())
