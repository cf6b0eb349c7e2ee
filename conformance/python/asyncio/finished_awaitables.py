# Throwing into what has finished already.
import asyncio


async def agen():
    yield 1


async def co():
    return 5


async def main():
    g = agen()
    print([v async for v in g])
    print(await g.athrow(ValueError(1)))
    print(await g.aclose())
    try:
        await g.asend(None)
    except StopAsyncIteration as e:
        print("ended", e.args)
    fresh = agen()
    try:
        await fresh.athrow(KeyError("k"))
    except KeyError as e:
        print("thrown", e)
    print(await fresh.athrow(KeyError("k")))


asyncio.run(main())
c = co()
try:
    c.send(None)
except StopIteration as e:
    print(e.value)
for step in (lambda: c.send(None), lambda: c.throw(ValueError(3)), lambda: c.throw(KeyError), c.close):
    try:
        print(step())
    except Exception as e:
        print(type(e).__name__, e)
