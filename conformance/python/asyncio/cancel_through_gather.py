# Cancelling a task that waits for gather() cancels what is gathered.
import asyncio


async def leaf(name, n):
    try:
        for _ in range(n):
            await asyncio.sleep(0)
        print("leaf", name)
    except asyncio.CancelledError as e:
        print("cancelled", name, e.args)
        raise


async def group():
    await asyncio.sleep(0)
    return await asyncio.gather(leaf("a", 0), leaf("b", 3), return_exceptions=True)


async def main(rounds, message):
    t = asyncio.create_task(group())
    for _ in range(rounds):
        await asyncio.sleep(0)
    print(t.cancel(*message))
    try:
        print(await t)
    except asyncio.CancelledError as e:
        print("main saw", e.args)
    print(t.cancelled(), t.done(), len(asyncio.all_tasks()))


for rounds in range(6):
    for message in ((), ("why",)):
        print(rounds, message)
        asyncio.run(main(rounds, message))
