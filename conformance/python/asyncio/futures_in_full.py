# Future objects: states, callbacks with contexts, wrong calls, results set twice, iteration, copies of exceptions, texts.
import asyncio
import contextvars


def now(function, *arguments, **named):
    try:
        return function(*arguments, **named)
    except BaseException as e:
        return f"{type(e).__name__}: {e}"


async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    print(f.done(), f.cancelled(), now(f.result), now(f.exception), f.get_loop() is loop, repr(f).split(" ")[1], asyncio.isfuture(f), asyncio.isfuture(5))
    heard = []
    var = contextvars.ContextVar("var", default="none")
    f.add_done_callback(lambda f: heard.append(("first", var.get())))
    context = contextvars.copy_context()
    context.run(var.set, "given")
    f.add_done_callback(lambda f: heard.append(("second", var.get())), context=context)
    twice = lambda f: heard.append("twice")
    f.add_done_callback(twice)
    f.add_done_callback(twice)
    print(f.remove_done_callback(twice), f.remove_done_callback(twice), now(f.add_done_callback), f.set_result(5), now(f.set_result, 6), now(f.set_exception, ValueError()), heard)
    await asyncio.sleep(0)
    print(heard, f.result(), f.exception(), await f, await f, f)
    f.add_done_callback(lambda f: heard.append("late"))
    await asyncio.sleep(0)
    print(heard[-1], f.cancel())
    g = loop.create_future()
    print(now(g.set_exception, 5), now(g.set_exception, StopIteration()), now(g.set_exception, StopIteration), g.set_exception(ValueError), repr(g.exception()), g)
    try:
        await g
    except ValueError as e:
        print(repr(e), e is g.exception())
    h = loop.create_future()
    print(h.cancel("why"), h.cancelled(), h.done(), now(h.result), now(h.exception), now(h.set_result, 1), h)

    async def waits(f):
        return await f

    i = loop.create_future()
    tasks = [asyncio.create_task(waits(i)) for _ in range(3)]
    await asyncio.sleep(0)
    i.set_result("shared")
    print(await asyncio.gather(*tasks))
    it = iter(i)
    try:
        next(it)
    except StopIteration as e:
        print("StopIteration", e.value)
    print(now(asyncio.Future, 5), now(asyncio.Task), now(asyncio.Task, 5), asyncio.Future[int], asyncio.ensure_future(i) is i, asyncio.wrap_future(i) is i)


asyncio.run(main())
