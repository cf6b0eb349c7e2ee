# run, Runner, loop time and calls, handles, debug names, errors outside of a loop and nested runs.
import asyncio

async def f(v): return v
print(asyncio.run(f(1)))
for bad in (5, f, None):
    try:
        asyncio.run(bad)
    except ValueError as e:
        print(str(e).split(" at 0x")[0].split("<")[0])
try:
    asyncio.get_running_loop()
except RuntimeError as e:
    print(e)
for call in (lambda: asyncio.create_task(f(1)), lambda: asyncio.current_task(), lambda: asyncio.all_tasks()):
    try:
        call()
    except RuntimeError as e:
        print(e)
async def nested():
    c = f(1)
    try:
        asyncio.run(c)
    except RuntimeError as e:
        print(e)
    c.close()
    loop = asyncio.get_running_loop()
    order = []
    loop.call_soon(order.append, "soon"); h = loop.call_later(0.5, order.append, "later"); loop.call_later(0.3, order.append, "earlier"); loop.call_at(loop.time() + 0.1, order.append, "at")
    cancelled = loop.call_soon(order.append, "never"); cancelled.cancel()
    await asyncio.sleep(0.6)
    print(order, cancelled.cancelled(), h.cancelled(), h.when() <= loop.time(), loop.is_running(), loop.is_closed(), loop.get_debug())
    print(await asyncio.to_thread(lambda a, b=2: a + b, 1, b=5), await asyncio.sleep(0, "x"), await loop.run_in_executor(None, lambda: 7))
    def bad(): raise ValueError("in callback")
    loop.set_exception_handler(lambda l, ctx: print("handler", sorted(ctx)[:2], repr(ctx["exception"])))
    loop.call_soon(bad); await asyncio.sleep(0.001)
    return "end"
print(asyncio.run(nested()))
with asyncio.Runner() as r:
    print(r.run(f(2)), r.run(f(3)), r.get_loop().is_closed())
try:
    r.run(f(4))
except RuntimeError as e:
    print(e)
async def leaves():
    async def forever():
        try:
            await asyncio.sleep(100)
        finally:
            print("cleaned")
    asyncio.create_task(forever()); await asyncio.sleep(0); return "left"
print(asyncio.run(leaves()))
async def raises(): raise SystemExit(3) if False else KeyError("out")
try:
    asyncio.run(raises())
except KeyError as e:
    print(repr(e))
