# Task objects: names, coroutines, contexts, texts in every state, results that are not there, factories, eager errors of wrong arguments.
import asyncio
import contextvars


def now(function, *arguments, **named):
    try:
        return function(*arguments, **named)
    except BaseException as e:
        return f"{type(e).__name__}: {e}"


var = contextvars.ContextVar("var", default=0)


async def work(n=0):
    var.set(var.get() + 1)
    await asyncio.sleep(0)
    if n < 0:
        raise ValueError(n)
    return n, var.get()


def state(task):
    return repr(task).split(" coro=")[0]


async def main():
    t = asyncio.create_task(work(1), name="first")
    print(state(t), t.get_name(), t.set_name(5), t.get_name(), t.get_coro().__name__, now(t.result), now(t.set_result, 1), now(t.set_exception, 1), t.done())
    print(await t, state(t), var.get(), t.exception())
    context = contextvars.copy_context()
    print(await asyncio.create_task(work(2), context=context), await asyncio.create_task(work(3), context=context), context[var], var.get())
    bad = asyncio.create_task(work(-1))
    await asyncio.wait([bad])
    print(state(bad).split(" ")[1], repr(bad.exception()), now(bad.result))
    gone = asyncio.create_task(work())
    gone.cancel()
    await asyncio.wait([gone])
    print(state(gone).split(" ")[1], gone.cancelled(), now(gone.exception))
    for wrong in (5, work, None, [work]):
        print(now(asyncio.create_task, wrong).split(" at 0x")[0], now(asyncio.ensure_future, wrong).split(" at 0x")[0])
    me = asyncio.current_task()
    print(me in asyncio.all_tasks(), len(asyncio.all_tasks()), me.get_coro().__name__, asyncio.iscoroutine(work) , asyncio.iscoroutinefunction(work), asyncio.iscoroutinefunction(lambda: 1))

    class Awaitable:
        def __await__(self):
            yield from asyncio.sleep(0).__await__()
            return "awaited"

    print(await Awaitable(), await asyncio.ensure_future(Awaitable()), await asyncio.gather(Awaitable()), await asyncio.wait_for(Awaitable(), 1), now(asyncio.create_task, Awaitable()).split("<")[0])
    made = []

    def factory(loop, coro, **kwargs):
        made.append(coro.__name__)
        return asyncio.Task(coro, loop=loop, **kwargs)

    loop = asyncio.get_running_loop()
    loop.set_task_factory(factory)
    await asyncio.create_task(work(7), name="made")
    loop.set_task_factory(None)
    print(made, loop.get_task_factory(), now(loop.set_task_factory, 5))

    async def awaits_itself():
        await holder[0]

    holder = [asyncio.create_task(awaits_itself())]
    await asyncio.wait(holder)
    print(str(holder[0].exception())[:27])

    async def bad_yield():
        class Bad:
            def __await__(self):
                yield "not a future"

        await Bad()

    print(repr((await asyncio.gather(bad_yield(), return_exceptions=True))[0]))
    print(await asyncio.to_thread(lambda a, b=2: (a, b), 1, b=3), await loop.run_in_executor(None, pow, 2, 3))


asyncio.run(main())
