# Awaiting, async for, async with, async comprehensions and generators.
async def main(source, lock):
    await source.open()
    async for item in source:
        if item:
            continue
        print(item)
    else:
        print("end")
    async with lock as held:
        return await held


async def collect(source):
    a = [x async for x in source if await x]
    b = [lambda: x async for x in source]
    return a, b, (x async for x in source)


async def numbers(n):
    for i in range(n):
        yield i
    return
