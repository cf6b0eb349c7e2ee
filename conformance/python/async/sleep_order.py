# Interleaving of tasks at each await.
import asyncio
async def steps(name, n):
    for i in range(n):
        print(name, i)
        await asyncio.sleep(0)
    return name
async def main():
    a, b = asyncio.create_task(steps("a", 3)), asyncio.create_task(steps("b", 2))
    print("main")
    await asyncio.sleep(0)
    print("main again")
    print(await a, await b)
    r = await asyncio.sleep(0, "result")
    print(r)
    order = []
    async def late(n):
        await asyncio.sleep(n / 100)
        order.append(n)
    await asyncio.gather(late(3), late(1), late(2))
    print(order)
asyncio.run(main())
