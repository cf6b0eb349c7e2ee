# timeout around a TaskGroup and inside of one.
import asyncio
async def outside():
    try:
        async with asyncio.timeout(0.1):
            async with asyncio.TaskGroup() as g:
                t = g.create_task(asyncio.sleep(60))
                await asyncio.sleep(60)
    except TimeoutError as e:
        print("outside", repr(e), e.__cause__, type(e.__context__).__name__, t.cancelled())
async def inside():
    try:
        async with asyncio.TaskGroup() as g:
            t = g.create_task(asyncio.sleep(60))
            async with asyncio.timeout(0.1):
                await asyncio.sleep(60)
    except* TimeoutError as e:
        print("inside", repr(e), t.cancelled())
async def in_a_child():
    async def child():
        async with asyncio.timeout(0.1): await asyncio.sleep(60)
    try:
        async with asyncio.TaskGroup() as g:
            g.create_task(child())
            t = g.create_task(asyncio.sleep(60))
    except* TimeoutError as e:
        print("in a child", repr(e), t.cancelled())
async def waited():
    async def fails(): raise ValueError("v")
    async def group():
        async with asyncio.TaskGroup() as g: g.create_task(fails())
    try: await asyncio.wait_for(group(), 60)
    except* ValueError as e: print("waited for", repr(e))
    print(await asyncio.gather(group(), return_exceptions=True))
for f in (outside, inside, in_a_child, waited): asyncio.run(f())
