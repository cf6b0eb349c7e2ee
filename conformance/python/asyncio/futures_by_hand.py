# Future: results, exceptions, callbacks, cancellation, states and refusals.
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    seen = []
    def cb(x): seen.append(x.result())
    f.add_done_callback(cb); f.add_done_callback(cb); f.add_done_callback(print)
    print(f.remove_done_callback(cb), f.remove_done_callback(print), f.done(), f.get_loop() is loop)
    f.add_done_callback(cb)
    f.set_result(1)
    print(f.result(), f.done(), seen, await f)
    await asyncio.sleep(0)
    print(seen)
    for call in (lambda: f.set_result(2), lambda: f.set_exception(ValueError()), lambda: f.cancel()):
        try:
            print(call())
        except asyncio.InvalidStateError as e:
            print(type(e).__name__, str(e)[:13])
    g = asyncio.Future()
    g.set_exception(ValueError("boom"))
    print(repr(g.exception()), g.cancelled())
    try:
        await g
    except ValueError as e:
        print(e)
    for bad in (StopIteration(), StopIteration, 5, int, ValueError):
        h = asyncio.Future()
        try:
            h.set_exception(bad)
            print(repr(h.exception()))
        except Exception as e:
            print(type(e).__name__, e)
    c = asyncio.Future()
    print(c.cancel("m"), c.cancel(), c.cancelled())
    for call in (c.result, c.exception):
        try:
            call()
        except asyncio.CancelledError as e:
            print(e.args)
    late = asyncio.Future(); late.set_result(5)
    late.add_done_callback(lambda x: print("late", x.result()))
    await asyncio.sleep(0)
    w = asyncio.Future()
    loop.call_later(0.01, w.set_result, "timer")
    print(await w, await asyncio.wrap_future(w) if asyncio.isfuture(w) else "")
asyncio.run(main())
