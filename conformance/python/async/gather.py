# gather: order, concurrency, exceptions.
import asyncio
async def w(n, d):
    print("start", n)
    await asyncio.sleep(d)
    print("end", n)
    return n
async def main():
    print(await asyncio.gather(w("a", 0.03), w("b", 0.01), w("c", 0.02)))
    print(await asyncio.gather())
    async def bad(): raise ValueError("bad")
    print(await asyncio.gather(w("x", 0), bad(), return_exceptions=True))
    try: await asyncio.gather(bad(), w("y", 0))
    except ValueError as e: print("raised", e)
    await asyncio.sleep(0.01)
    print(await asyncio.gather(*[w(i, 0) for i in range(2)]))
    nested = await asyncio.gather(asyncio.gather(w(1, 0), w(2, 0)), w(3, 0))
    print(nested)
asyncio.run(main())
