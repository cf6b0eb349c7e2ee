# SystemExit and KeyboardInterrupt of a task end the loop; the task has them, and others are cancelled.
import asyncio
async def keyboard(): raise KeyboardInterrupt
async def exits(): raise SystemExit(4)
async def inner():
    await asyncio.sleep(0)
    raise KeyboardInterrupt("k")
async def outer():
    asyncio.create_task(inner())
    try:
        await asyncio.sleep(60)
    except BaseException as e:
        print("outer saw", repr(e))
        raise
async def group():
    async with asyncio.TaskGroup() as g:
        g.create_task(inner())
        try:
            await asyncio.sleep(60)
        except BaseException as e:
            print("body saw", repr(e))
            raise
async def gathering():
    try:
        await asyncio.gather(inner(), asyncio.sleep(0))
    except BaseException as e:
        print("gather gave", repr(e))
        raise
async def group_body():
    async with asyncio.TaskGroup() as g:
        g.create_task(asyncio.sleep(0))
        raise SystemExit("body")
for f in (keyboard, exits, outer, group, gathering, group_body):
    try:
        asyncio.run(f())
    except BaseException as e:
        print(f.__name__, repr(e))
kept = []
async def keeps():
    kept.append(asyncio.create_task(exits()))
    await asyncio.sleep(60)
try:
    asyncio.run(keeps())
except SystemExit as e:
    print(repr(e), kept[0].done(), repr(kept[0].exception()), kept[0].exception() is e)
