# except* around a TaskGroup.
def show(e, depth=0):
    pad = "  " * depth
    if isinstance(e, BaseExceptionGroup):
        print(pad + type(e).__name__, repr(e.message))
        for part in e.exceptions:
            show(part, depth + 1)
    else:
        print(pad + repr(e))

import asyncio
async def fail(e): raise e
async def main():
    try:
        async with asyncio.TaskGroup() as g:
            g.create_task(fail(ValueError("v")))
            g.create_task(fail(KeyError("k")))
            done = g.create_task(asyncio.sleep(0, "result"))
    except* ValueError as e:
        show(e)
    except* LookupError as e:
        show(e)
    else:
        print("never")
    await asyncio.sleep(0)
    print(asyncio.current_task().cancelling(), "goes on")
asyncio.run(main())
