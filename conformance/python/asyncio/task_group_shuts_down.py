# Tasks can not be added to a TaskGroup that has failed; its repr along the way.
def show(e, depth=0):
    pad = "  " * depth
    if isinstance(e, BaseExceptionGroup):
        print(pad + type(e).__name__, repr(e.message))
        for part in e.exceptions:
            show(part, depth + 1)
    else:
        print(pad + repr(e))

import asyncio
async def fail(): raise ValueError("x")
async def main():
    g = asyncio.TaskGroup()
    print(g)
    coroutine = fail()
    try: g.create_task(coroutine)
    except RuntimeError as e: print(e)
    try:
        async with g:
            print(g)
            g.create_task(fail())
            print(g)
            try: await asyncio.sleep(60)
            except asyncio.CancelledError:
                print(g)
                try: g.create_task(coroutine)
                except RuntimeError as e: print(e)
                raise
    except ExceptionGroup as e:
        show(e)
    print(g)
    try: g.create_task(coroutine)
    except RuntimeError as e: print(e)
    coroutine.close()
asyncio.run(main())
