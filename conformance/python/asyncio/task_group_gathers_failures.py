# Failures of a TaskGroup come together in an ExceptionGroup.
def show(e, depth=0):
    pad = "  " * depth
    if isinstance(e, BaseExceptionGroup):
        print(pad + type(e).__name__, repr(e.message))
        for part in e.exceptions:
            show(part, depth + 1)
    else:
        print(pad + repr(e))

import asyncio
async def fail(e, delay=0):
    for _ in range(delay): await asyncio.sleep(0)
    raise e
async def two_children():
    async with asyncio.TaskGroup() as g:
        g.create_task(fail(ValueError(1)))
        g.create_task(fail(KeyError(2)))
async def child_and_body():
    async with asyncio.TaskGroup() as g:
        g.create_task(fail(ValueError(1)))
        raise TypeError("body")
async def body_alone():
    async with asyncio.TaskGroup() as g:
        raise TypeError("body")
async def stubborn():
    async def cleanup():
        try: await asyncio.sleep(60)
        except asyncio.CancelledError: raise OSError("while cancelled")
    async with asyncio.TaskGroup() as g:
        g.create_task(cleanup())
        await asyncio.sleep(0)
        g.create_task(fail(ValueError(1)))
async def nested():
    async with asyncio.TaskGroup() as g:
        g.create_task(two_children())
        g.create_task(fail(OSError(3), 9))
for f in (two_children, child_and_body, body_alone, stubborn, nested):
    print(f.__name__)
    try:
        asyncio.run(f())
    except BaseException as e:
        show(e)
        print(repr(e), e.__cause__, e.__suppress_context__)
