# async for, async with, async comprehensions, async generators.
import asyncio
class Count:
    def __init__(self, n): self.i, self.n = 0, n
    def __aiter__(self): return self
    async def __anext__(self):
        if self.i >= self.n: raise StopAsyncIteration
        self.i += 1
        await asyncio.sleep(0)
        return self.i
class Ctx:
    async def __aenter__(self): print("aenter"); return "value"
    async def __aexit__(self, t, v, tb): print("aexit", t and t.__name__); return t is ValueError
async def gen(n):
    try:
        for i in range(n):
            yield i
            await asyncio.sleep(0)
    finally:
        print("gen finally")
async def main():
    async for x in Count(3): print(x)
    else: print("else")
    async with Ctx() as c: print(c)
    async with Ctx(), Ctx() as d: raise ValueError
    print([x async for x in Count(3)], {x: 1 async for x in gen(2)}, [x async for x in gen(5) if x % 2])
    print([y for x in [1, 2] for y in [x]], [x + y async for x in gen(2) for y in [10, 20]])
    early = gen(5)
    async for x in early:
        if x == 1: break
    await early.aclose()
    g = gen(2)
    print(await g.__anext__(), await anext(g), await anext(g, "default"))
    try: await g.__anext__()
    except StopAsyncIteration: print("stop")
    await g.aclose()
    async def echo():
        got = None
        while True: got = yield got
    e = echo()
    print(await e.asend(None), await e.asend(5))
    await e.aclose()
    try:
        async for x in 5: pass
    except TypeError as t: print(t)
    try:
        async with 5: pass
    except (TypeError, AttributeError) as t: print(type(t).__name__)
    try:
        for x in gen(1): pass
    except TypeError as t: print(t)
    ag = (i async for i in gen(3))
    print([i async for i in ag])
asyncio.run(main())
