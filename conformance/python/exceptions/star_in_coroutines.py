# except* around awaits, async for and async with.
def show(e, depth=0):
    pad = "  " * depth
    if isinstance(e, BaseExceptionGroup):
        print(pad + type(e).__name__, repr(e.message))
        for part in e.exceptions:
            show(part, depth + 1)
    else:
        print(pad + repr(e))

import asyncio, sys
class M:
    async def __aenter__(self): return self
    async def __aexit__(self, kind, e, tb):
        print("exit", repr(e))
async def items():
    yield 1
    raise ExceptionGroup("items", [KeyError("k"), ValueError("v")])
async def work():
    try:
        async with M():
            async for i in items():
                print(i)
    except* KeyError as e:
        await asyncio.sleep(0)
        print(repr(e), sys.exc_info()[1] is e)
        raise
    except* ValueError as e:
        await asyncio.sleep(0)
        print(repr(e))
        raise OSError("new")
try:
    asyncio.run(work())
except ExceptionGroup as e:
    show(e)
async def main():
    results = await asyncio.gather(work(), work(), return_exceptions=True)
    for r in results: show(r)
asyncio.run(main())
