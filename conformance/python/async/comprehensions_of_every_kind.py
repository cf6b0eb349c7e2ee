# async for and await in list, set, dict comprehensions and generator expressions, mixed with plain ones.
import asyncio


async def numbers(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i


async def double(x):
    await asyncio.sleep(0)
    return x * 2


async def main():
    print([x async for x in numbers(3)], {x async for x in numbers(3)} == {0, 1, 2}, {x: x * x async for x in numbers(3)})
    print([await double(x) for x in range(3)], {await double(x): await double(x + 1) for x in range(2)})
    print([x async for x in numbers(5) if x % 2 if await double(x) > 2])
    print([(x, y) async for x in numbers(2) for y in range(2)], [(x, y) for x in range(2) async for y in numbers(2)])
    print([[y async for y in numbers(x)] for x in range(3)], [[y async for y in numbers(x)] async for x in numbers(3)])
    g = (x async for x in numbers(3))
    print(type(g).__name__, [x async for x in g], [x async for x in g])
    h = (await double(x) for x in range(3))
    print(type(h).__name__, [x async for x in h])
    print([f async for f in numbers(2)], [await f for f in [double(1), double(2)]])
    try:
        print([x for x in numbers(2)])
    except TypeError as e:
        print(e)
    try:
        print([x async for x in list("a")])
    except TypeError as e:
        print(e)
    try:
        print(list(x async for x in numbers(1)))
    except TypeError as e:
        print(e)
    total = 0
    async for x in (y async for y in numbers(4) if y):
        total += x
    else:
        print("else", total)


asyncio.run(main())
