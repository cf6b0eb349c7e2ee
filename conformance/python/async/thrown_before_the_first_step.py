# What is thrown into the awaitable of an asynchronous generator's method before it has begun.
class Thrown(Exception):
    pass


async def empty():
    return
    yield


async def guarded():
    try:
        yield 1
    except Thrown:
        yield 2
    finally:
        print("finally")


def attempt(call):
    try:
        print(call())
    except BaseException as e:
        print(type(e).__name__, e)


for make in (lambda g: g.aclose(), lambda g: g.athrow(KeyError("k")), lambda g: g.asend(None), lambda g: g.__anext__()):
    for generator in (empty, guarded):
        for advanced in (False, True):
            g = generator()
            if advanced:
                attempt(lambda: g.__anext__().send(None))
            waiting = make(g)
            attempt(lambda: waiting.throw(Thrown("first")))
            attempt(lambda: waiting.send(None))
            attempt(lambda: waiting.throw(Thrown("again")))
            attempt(lambda: waiting.close())
            attempt(lambda: waiting.send(None))
            attempt(lambda: g.__anext__().send(None))
    g = guarded()
    waiting = make(g)
    attempt(lambda: waiting.close())
    attempt(lambda: waiting.throw(Thrown))
