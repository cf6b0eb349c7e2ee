# Variables seen by generators, async generators, callbacks and tasks: who shares a context and who has a copy.
import asyncio
import contextvars

var = contextvars.ContextVar("var", default="default")


def gen():
    yield var.get()
    var.set("set in generator")
    yield var.get()


g = gen()
print(next(g), var.get(), next(g), var.get())
var.set("module")


async def agen():
    yield var.get()
    var.set("set in async generator")
    yield var.get()


async def child(name):
    before = var.get()
    var.set(name)
    await asyncio.sleep(0)
    return before, var.get()


async def main():
    print(var.get())
    var.set("main")
    print(await child("direct"), var.get())
    print(await asyncio.create_task(child("task")), var.get())
    print(await asyncio.gather(child("a"), child("b")), var.get())
    print([v async for v in agen()], var.get())
    seen = []
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda: seen.append(var.get()))
    var.set("after call_soon")
    other = contextvars.copy_context()
    other.run(var.set, "other")
    loop.call_soon(lambda: seen.append(var.get()), context=other)
    await asyncio.sleep(0)
    print(seen, other[var])
    print(await asyncio.wait_for(child("waited"), 1), var.get())
    print(await asyncio.to_thread(var.get), await asyncio.shield(child("shielded")), var.get())
    token = var.set("temporary")
    print(await asyncio.create_task(asyncio.sleep(0, var.get())))
    var.reset(token)
    print(var.get())

    async def resets(token):
        try:
            var.reset(token)
        except ValueError as e:
            return "different Context" in str(e)

    print(await asyncio.create_task(resets(var.set("x"))))


asyncio.run(main())
print(var.get())
