# Refused: yield from in async.
async def f():
    yield from x
