# Pieces about coroutines: asyncio.run with gather, tasks, cancelling, timeouts, queues, locks; async
# generators, comprehensions, managers and iterators; coroutines driven by hand.

from expressions import Expressions


class Asyncs(Expressions):
    def async_body(self, depth, loop=False, generator=False):
        for _ in range(self.n(1, 3)):
            r = self.n(0, 19)
            if depth <= 0 and r > 9:
                r = self.n(0, 9)
            if r <= 1:
                self.w(f"show(name, {self.n(0, 99)})")
            elif r <= 4:
                self.w("await asyncio.sleep(0)")
            elif r == 5:
                self.w(f"show(await leaf(name, {self.n(0, 3)}))")
            elif r == 6:
                self.w(self.one("return 'ret'" if not generator else "return",
                    f"raise {self.one('ValueError', 'KeyError', 'asyncio.CancelledError')}({self.n(0, 9)})"))
            elif r == 7:
                self.w(f"show([x async for x in agen({self.n(0, 3)}){self.one('', ' if x % 2')}])"
                    if self.p(0.5)
                    else f"show([await leaf(i, 0) for i in range({self.n(0, 3)})], {{x: await leaf(x, 1) async for x in agen(2)}})")
            elif r == 8 and loop:
                self.w(self.one("break", "continue"))
            elif r == 8 or r == 9:
                self.w(f"yield {self.n(0, 99)}" if generator
                    else f"show(await asyncio.gather(leaf('g1', {self.n(0, 3)}), leaf('g2', {self.n(0, 3)}), fail({self.n(0, 2)}){self.one('', ', return_exceptions=True', ', return_exceptions=True')}))")
            elif r <= 12:
                with self.block("try:"):
                    self.async_body(depth - 1, loop, generator)
                # A generator that goes on after GeneratorExit would be left to a collector.
                widest = "Exception" if generator else "BaseException"
                with self.block(
                    f"except {self.one('ValueError', 'asyncio.CancelledError', 'Exception', widest, 'KeyError')} as e:"):
                    self.w("show(name, 'caught', type(e).__name__)")
                    if self.p(0.3):
                        self.w("raise")
                if self.p(0.5):
                    with self.block("finally:"):
                        self.w(f"show(name, 'finally', {self.n(0, 9)})")
                        if self.p(0.4) and not generator:
                            self.async_body(depth - 1, loop)
            elif r <= 14:
                with self.block(f"async for i in agen({self.n(0, 4)}):" if self.p(0.5)
                    else f"for i in range({self.n(1, 3)}):"):
                    self.w("show(name, 'i', i)")
                    self.async_body(depth - 1, True, generator)
                if self.p(0.3):
                    self.w("else:\n    show('else')")
            elif r <= 16:
                quiet = self.one("None", "False", "False" if generator else "True")
                with self.block(
                    f"async with AM(name, {quiet}) as am{self.one('', ', AM(2, None)')}:"):
                    self.async_body(depth - 1, loop, generator)
            elif r == 17:
                self.w(
                    f"t_ = asyncio.create_task(leaf('task', {self.n(0, 4)}))\nawait asyncio.sleep(0)\nshow(t_.done(), t_.cancel({self.one('', repr('why'))}), t_.cancelled())\nshow(await asyncio.gather(t_, return_exceptions=True), t_.done(), t_.cancelled())")
            elif r == 18:
                with self.block("try:"):
                    self.w(
                        f"show(await asyncio.wait_for(leaf('w', {self.n(0, 3)}), {self.one('1', 'None', '5')}))")
                self.w("except asyncio.TimeoutError:\n    show('timeout')")
            else:
                self.w(
                    f"show(await {self.one('leaf(1, 1)', 'asyncio.sleep(0, 5)', 'asyncio.create_task(leaf(2, 2))', 'AW()', '5', 'None', 'agen(1)')})")

    def async_helpers(self):
        if getattr(self, "async_helped", False):
            return
        self.async_helped = True
        self.header.append('''\
import asyncio
async def leaf(name, n):
    for i in range(n):
        await asyncio.sleep(0)
    show('leaf', name, n)
    return n * 10
async def fail(n):
    for i in range(n):
        await asyncio.sleep(0)
    raise ValueError('fail', n)
async def agen(n):
    try:
        for i in range(n):
            await asyncio.sleep(0)
            yield i
    except GeneratorExit:
        raise
class AM:
    def __init__(self, name, quiet): self.name, self.quiet = name, quiet
    async def __aenter__(self):
        show('aenter', self.name)
        await asyncio.sleep(0)
        return self
    async def __aexit__(self, kind, e, tb):
        show('aexit', self.name, kind and kind.__name__)
        await asyncio.sleep(0)
        return self.quiet
class AW:
    def __await__(self):
        yield from asyncio.sleep(0).__await__()
        return 'awaited'
def run(f, *a):
    try:
        show(asyncio.run(f(*a)))
    except asyncio.CancelledError as e:
        show('cancelled', e.args)
    except BaseException as e:
        caught(e)
''')

    def piece_coroutines(self):
        self.async_helpers()
        f = self.fresh("co")
        with self.block(f"async def {f}(name):"):
            self.async_body(self.n(1, 3))
            self.w("return name, 'end'")
        m = self.fresh("main")
        with self.block(f"async def {m}():"):
            self.w(self.one(f"return await {f}('one')",
                f"return await asyncio.gather({f}('a'), {f}('b'), return_exceptions=True)",
                f"a = asyncio.create_task({f}('a'))\nb = asyncio.create_task({f}('b'))\nshow(await asyncio.gather(a, b, return_exceptions=True))",
                            f"t = asyncio.create_task({f}('t'))\nfor _ in range({self.n(0, 4)}): await asyncio.sleep(0)\nt.cancel()\ntry:\n    show(await t)\nexcept asyncio.CancelledError as e:\n    show('main saw cancel', e.args)\nshow(t.cancelled(), t.done())",
                            f"done, pending = await asyncio.wait([asyncio.create_task({f}(i)) for i in range(2)], return_when=asyncio.{self.one('FIRST_COMPLETED', 'ALL_COMPLETED', 'FIRST_EXCEPTION')})\nshow(len(done), len(pending))\nfor p in pending: p.cancel()\nshow(await asyncio.gather(*done, *pending, return_exceptions=True) and 1)",
                            f"try:\n    return await asyncio.wait_for({f}('w'), {self.one('1', 'None')})\nfinally:\n    show('after')",
                                f"return await asyncio.shield({f}('s'))"))
        self.w(f"run({m})")

    def piece_async_generators(self):
        self.async_helpers()
        g, m = self.fresh("ag"), self.fresh("main")
        with self.block(f"async def {g}(name):"):
            self.async_body(self.n(1, 3), generator=True)
            self.w("yield 'last'")
        with self.block(f"async def {m}():"):
            if self.p(0.5):
                self.w(f"return [v async for v in {g}('l')]")
            else:
                self.w(f"g = {g}('m')")
                for _ in range(self.n(2, 5)):
                    with self.block("try:"):
                        self.w("show(await " + self.one("g.__anext__()", "g.__anext__()",
                            f"g.asend({self.n(0, 9)})", "g.asend(None)", "g.athrow(ValueError(1))",
                            "g.athrow(KeyError)", "g.aclose()", "anext(g)",
                            "anext(g, 'dflt')") + ")")
                    self.w(
                        "except StopAsyncIteration as e:\n    show('stopped', e.args)\nexcept BaseException as e:\n    caught(e)")
                self.w("try:\n    await g.aclose()\nexcept BaseException as e:\n    caught(e)")
        self.w(f"run({m})")

    def piece_async_tools(self):
        self.async_helpers()
        m = self.fresh("main")
        form = self.n(0, 6)
        # Times far apart: a busy machine must not change the order of what happens.
        nap = self.one('30', '0.001')
        n = self.n(1, 3)
        text = [
            f"""q = asyncio.{self.one('Queue', 'LifoQueue', 'PriorityQueue')}({self.one('', '1', '2')})
async def put():
    for i in [3, 1, 2]:
        await q.put(i)
        show('put', i, q.qsize(), q.full(), q.empty())
    await q.put(99)
async def get():
    while (v := await q.get()) != 99:
        show('got', v)
        q.task_done()
await asyncio.gather({self.one('put(), get()', 'get(), put()')})
try:
    q.get_nowait()
except asyncio.QueueEmpty as e:
    caught(e)""", f"""lock = asyncio.{self.one('Lock()', f'Semaphore({n})', 'BoundedSemaphore(1)')}
async def worker(i):
    async with lock:
        show('in', i, lock.locked())
        await asyncio.sleep(0)
        show('out', i)
    return i
show(await asyncio.gather(*[worker(i) for i in range({self.n(1, 4)})]))
try:
    lock.release()
    show('released')
except Exception as e:
    caught(e)""", f"""event = asyncio.Event()
async def waiter(i):
    show('wait', i)
    await event.wait()
    show('woke', i)
ts = [asyncio.create_task(waiter(i)) for i in range({n})]
await asyncio.sleep(0)
event.set()
show(event.is_set())
await asyncio.gather(*ts)
event.clear()
show(event.is_set())""", f"""f = asyncio.get_running_loop().create_future()
f.add_done_callback(lambda q: show('callback', q.done()))
{self.one('f.set_result(5)', 'f.set_exception(ValueError(6))', 'f.cancel()', 'asyncio.get_running_loop().call_soon(f.set_result, 7)')}
try:
    show(await f)
    f.set_result(8)
except BaseException as e:
    show(type(e).__name__, e.args)""", f"""cond = asyncio.Condition()
items = []
async def consumer(i):
    async with cond:
        await cond.wait_for(lambda: items)
        show('consume', i, items.pop())
async def producer():
    for i in range({n}):
        async with cond:
            items.append(i)
            cond.{self.one('notify()', 'notify_all()', 'notify(1)')}
        await asyncio.sleep(0)
await asyncio.gather(*[consumer(i) for i in range({n})], producer())""", f"""order = []
loop = asyncio.get_running_loop()
loop.call_soon(order.append, 'soon')
loop.call_later(0.2, order.append, 'later2')
loop.call_later(0.0001, order.append, 'later1')
h = loop.call_soon(order.append, 'never')
h.cancel()
await asyncio.sleep(0.3)
show(order)""", f"""async def slow():
    try:
        await asyncio.sleep({nap})
        return 'slept'
    except asyncio.CancelledError:
        show('was cancelled')
        {self.one('raise', 'return "ignored"', 'raise ValueError("instead")')}
try:
    show(await asyncio.wait_for(slow(), {0.02 if nap == '30' else 20}))
except asyncio.TimeoutError as e:
    show('timeout', e.args)
except ValueError as e:
    caught(e)
t = asyncio.create_task(slow(), name='named')
show(t.get_name(), asyncio.current_task() is t, len(asyncio.all_tasks()))
await asyncio.sleep(0)
t.cancel()
show(await asyncio.gather(t, return_exceptions=True))"""][form]
        with self.block(f"async def {m}():"):
            self.w(text)
            self.w("return 'done'")
        self.w(f"run({m})")

    def piece_coroutine_by_hand(self):
        self.async_helpers()
        c = self.fresh("c")
        self.w(f"""class Aw{c}:
    def __init__(self, v): self.v = v
    def __await__(self):
        got = yield self.v
        show('got', got)
        return {self.one('got', 'self.v', '5')}
async def {c}(a):
    try:
        x = await Aw{c}(a)
        y = await Aw{c}(a + 1)
        {self.one('return x, y', 'raise StopIteration(1)', 'raise ValueError(x)', 'return')}
    {self.one("finally: show('finally')", "except ValueError as e: return str(e)", "except GeneratorExit: show('exit'); raise", "except TypeError: raise KeyError(1)")}
o = {c}({self.n(0, 5)})""")
        for _ in range(self.n(2, 6)):
            with self.block("try:"):
                self.w("show(" + self.one("o.send(None)", "o.send(None)", "o.send(7)",
                    "o.throw(ValueError(3))", "o.close()", "o.throw(KeyError)", "o.cr_running",
                    "o.__await__().__class__.__name__", "iter(o)", "next(o)",
                    "type(o).__name__") + ")")
            self.w(
                "except StopIteration as e:\n    show('stopped', e.value)\nexcept BaseException as e:\n    caught(e)")
        self.w("o.close()")
        self.w(f"t(lambda: asyncio.run({self.one('5', 'None', f'{c}', 'leaf', '[1]', 'agen(1)')}))")
