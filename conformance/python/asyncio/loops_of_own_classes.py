# Classes built on the selector loop, abstract loops, a loop named as running by hand, factories of tasks.
import asyncio
import contextvars


class Loop(asyncio.SelectorEventLoop):
    def create_task(self, coro, **named):
        print("create_task", coro.__name__, sorted(named))
        return super().create_task(coro, **named)

    def call_later(self, delay, callback, *args, **named):
        print("call_later", delay)
        return super().call_later(delay, callback, *args, **named)


async def one():
    return 1


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0.1, print, "called")
    print(await asyncio.gather(one(), asyncio.create_task(one(), name="named")))
    context = contextvars.copy_context()
    await asyncio.create_task(one(), context=context)
    async with asyncio.TaskGroup() as group:
        group.create_task(one(), context=context)
    loop.set_task_factory(lambda loop, coro, **named: (print("factory", sorted(named)),
                                                       asyncio.Task(coro, loop=loop, **named))[1])
    print((await asyncio.ensure_future(one())), (await asyncio.create_task(one(), context=context)))
    loop.set_task_factory(None)
    await asyncio.sleep(0.2)


loop = Loop()
print(loop, isinstance(loop, asyncio.BaseEventLoop), isinstance(loop, asyncio.AbstractEventLoop))
loop.run_until_complete(main())
asyncio._set_running_loop(loop)
print(asyncio.get_running_loop() is loop, asyncio._get_running_loop() is loop, asyncio.Future().get_loop() is loop)
asyncio._set_running_loop(None)
loop.close()
with asyncio.Runner(loop_factory=Loop, debug=True) as runner:
    print(type(runner.get_loop()).__name__, runner.get_loop().get_debug())
    print(runner.run(one()))
abstract = asyncio.AbstractEventLoop()
for name in ("run_forever", "stop", "is_running", "close", "time", "create_future", "get_debug"):
    try:
        getattr(abstract, name)()
    except NotImplementedError as e:
        print(name, repr(e))
