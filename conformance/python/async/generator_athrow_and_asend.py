# asend() and athrow(): values in, exceptions in, answers out, ends and misuse.
import asyncio


async def echo():
    got = "start"
    while True:
        try:
            got = yield got
            if got == "stop":
                return
        except ValueError as e:
            got = f"caught {e}"


async def show(awaitable):
    try:
        print(await awaitable)
    except (Exception, asyncio.CancelledError) as e:
        print(type(e).__name__, e)


async def main():
    a = echo()
    await show(a.asend("too early"))
    await show(a.asend(None))
    await show(a.asend(5))
    await show(a.athrow(ValueError("v")))
    await show(a.athrow(ValueError, ValueError("w")))
    await show(a.__anext__())
    await show(a.asend("stop"))
    await show(a.asend(1))
    await show(a.athrow(KeyError("after the end")))
    b = echo()
    await show(b.athrow(KeyError("before the start")))
    await show(b.__anext__())
    c = echo()
    await show(c.__anext__())
    await show(c.athrow(KeyError("not caught")))
    await show(c.__anext__())
    d = echo()
    pending = d.asend(None)
    await show(pending)
    await show(pending)
    for bad in (lambda: echo().send(1), lambda: next(echo()), lambda: [x for x in echo()], lambda: iter(echo())):
        try:
            bad()
        except (TypeError, AttributeError) as e:
            print(type(e).__name__, e)
    print(type(a).__name__, type(a.asend(1)).__name__, type(a.athrow(KeyError)).__name__, a.__name__, a.__aiter__() is a)


import warnings
warnings.simplefilter("ignore")
asyncio.run(main())
