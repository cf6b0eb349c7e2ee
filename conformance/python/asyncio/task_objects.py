# Tasks: names, results, callbacks, cancellation with messages, uncancel, current and all tasks, subclasses and wrong coroutines.
import asyncio

async def nothing(): return "done"
async def stubborn():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError as e:
        print("cancel seen", e.args)
        return "survived"
async def main():
    t = asyncio.create_task(nothing(), name="n")
    print(t.get_name(), t.done(), t.cancelled(), t.cancelling(), asyncio.current_task() is not t, t in asyncio.all_tasks(), t.get_coro().__name__)
    for f in (t.result, t.exception):
        try:
            f()
        except asyncio.InvalidStateError as e:
            print(e)
    t.add_done_callback(lambda f: print("callback", f is t, f.result()))
    print(await t, t.done(), t.result(), t.exception(), t.cancel())
    t.set_name(5); print(t.get_name())
    for f in (t.set_result, t.set_exception):
        try:
            f(1)
        except RuntimeError as e:
            print(e)
    s = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    print(s.cancel("why"), s.cancelling(), s.uncancel(), s.cancelling(), await s, s.cancelled())
    c = asyncio.create_task(asyncio.sleep(1))
    await asyncio.sleep(0)
    c.cancel("msg")
    try:
        await c
    except asyncio.CancelledError as e:
        print("cancelled", c.cancelled(), c.done())
    for f in (c.result, c.exception):
        try:
            f()
        except asyncio.CancelledError as e:
            print(type(e).__name__)
    early = asyncio.create_task(nothing()); early.cancel()
    try:
        await early
    except asyncio.CancelledError:
        print("never started")
    for bad in (5, None, nothing, asyncio.sleep):
        try:
            asyncio.create_task(bad)
        except TypeError as e:
            print(str(e).split(" at 0x")[0])
    class Mine(asyncio.Task):
        def __init__(self, coro, tag):
            super().__init__(coro, loop=asyncio.get_running_loop(), name=tag)
            self.tag = tag
        def set_name(self, value): super().set_name("mine " + str(value))
    m = Mine(nothing(), "tagged")
    m.set_name("x")
    print(m.tag, m.get_name(), isinstance(m, asyncio.Task), isinstance(m, asyncio.Future), await m, repr(m).split(" ")[0])
    class F(asyncio.Future):
        def __init__(self, a, b=2):
            super().__init__()
            self.pair = a, b
        def set_result(self, v): super().set_result(v * 2)
    f = F(1); f.set_result(21)
    print(f.pair, await f, F(5, 6).pair, F(1).done())
    print(asyncio.iscoroutine(x := nothing()), asyncio.iscoroutinefunction(nothing), asyncio.isfuture(t), asyncio.isfuture(5), asyncio.ensure_future(t) is t); x.close()
asyncio.run(main())
