# Each task and callback has a context of its own; loop objects, Runner, Barrier, gather's cancellation.
import asyncio, contextvars
v = contextvars.ContextVar("v", default=0)
async def child(n):
    print("start", n, v.get())
    v.set(n)
    await asyncio.sleep(0)
    print("end", n, v.get())
    return v.get()
async def main():
    v.set("main")
    print(await asyncio.gather(child(1), child(2)))
    print(v.get())
    loop = asyncio.get_running_loop()
    def cb(tag):
        print("cb", tag, v.get()); v.set("cb" + str(tag))
    loop.call_soon(cb, 1)
    v.set("later")
    loop.call_soon(cb, 2)
    loop.call_later(0.001, cb, 3)
    await asyncio.sleep(0.01)
    print(v.get())
    ctx = contextvars.copy_context()
    ctx.run(v.set, "in ctx")
    t = asyncio.create_task(child(9), context=ctx)
    await t
    print(v.get(), ctx[v])
    f = loop.create_future()
    v.set("at add")
    f.add_done_callback(lambda f: print("done cb", v.get()))
    v.set("after add")
    f.set_result(1)
    await asyncio.sleep(0)
    with_token = v.set("x"); v.reset(with_token); print(v.get())
    async def agen():
        v.set("gen"); yield v.get()
    async for x in agen(): print(x, v.get())
    async def inner(): v.set("inner")
    await inner(); print(v.get())
    try:
        async with asyncio.timeout(0.001):
            v.set("to"); await asyncio.sleep(1)
    except TimeoutError: print("timeout", v.get())
    print(await asyncio.wait_for(child("w"), 1), v.get())
    async with asyncio.TaskGroup() as g:
        g.create_task(child("g"))
    print(v.get())
    print(await asyncio.to_thread(v.get))
    class F(asyncio.Future):
        def cancel(self, msg=None):
            print("cancel asked", msg); return super().cancel(msg)
    fut = F()
    async def waits(): await fut
    t = asyncio.create_task(waits()); await asyncio.sleep(0)
    t.cancel("why")
    try: await t
    except asyncio.CancelledError as e: print(e.args)
    b = asyncio.Barrier(3)
    async def party(i):
        async with b as pos: return pos
    print(sorted(await asyncio.gather(*[party(i) for i in range(3)])), b.parties, b.n_waiting, b.broken)
    await b.abort()
    try: await b.wait()
    except asyncio.BrokenBarrierError as e: print(repr(e))
    print(asyncio.Queue[int], asyncio.exceptions.TimeoutError is TimeoutError)
asyncio.run(main())
print(v.get())
for f in (asyncio.current_task, asyncio.get_running_loop, asyncio.all_tasks):
    try: print(f())
    except RuntimeError as e: print(e)
with asyncio.Runner() as r:
    async def setv(x): v.set(x); return v.get()
    async def getv(): return v.get()
    print(r.run(setv(5)), r.run(getv()))
try: r.run(getv())
except RuntimeError as e: print(e)
loop = asyncio.new_event_loop()
print(loop.is_closed(), loop.is_running()); loop.call_soon(lambda: (print("soon"), loop.stop())); loop.run_forever()
print(loop.run_until_complete(asyncio.sleep(0, "x")))
loop.close(); print(loop.is_closed())
c = getv()
try: loop.run_until_complete(c)
except RuntimeError as e: print(e)
c.close()


async def worker(n, delay):
    print("work", n)
    try:
        await asyncio.sleep(delay)
        print("worked", n)
    except asyncio.CancelledError:
        print("cancelled", n)
        raise


async def gatherer(*children):
    await asyncio.gather(*children)
    print("gathered")


async def cancels():
    for turns in range(4):
        t = asyncio.create_task(gatherer(worker(1, 0), worker(2, 0.05)))
        for _ in range(turns):
            await asyncio.sleep(0)
        t.cancel()
        await asyncio.sleep(0.1)
        print(turns, t.cancelled(), t.done())
    tasks = [asyncio.create_task(worker(i, 0.001)) for i in (3, 4)]
    asyncio.create_task(gatherer(*tasks))
    await tasks[0]
    await tasks[1]


asyncio.run(cancels())


def handler(loop, context):
    print("handler", sorted(context), repr(context["exception"]))


async def handlers():
    loop = asyncio.get_running_loop()
    print(loop.get_exception_handler())
    loop.set_exception_handler(handler)
    loop.call_soon(lambda: 1 / 0)
    h = loop.call_later(0.001, print, "never")
    h.cancel()
    print(h.cancelled(), loop.call_soon(print, "soon").cancelled())
    await asyncio.sleep(0.002)
    loop.set_task_factory(lambda loop, coro: (print("factory"), asyncio.Task(coro, loop=loop))[1])
    await asyncio.create_task(worker(5, 0), name="named")
    print(loop.get_task_factory() is not None)
    loop.set_task_factory(None)
    for bad in (1, "x"):
        for f in (loop.set_exception_handler, loop.set_task_factory):
            try:
                f(bad)
            except TypeError as e:
                print(e)
    a = asyncio.Lock()
    async with a:
        print(str(a)[-9:])
    q = asyncio.Queue(3)
    q.put_nowait(1)
    e = asyncio.Event()
    e.set()
    s = asyncio.Semaphore(2)
    print(q, str(e)[-6:], str(s)[-20:], str(asyncio.Condition())[-11:])
    t = asyncio.timeout(None)
    print(t)
    async with t:
        print(t)
    print(t)


asyncio.run(handlers())
