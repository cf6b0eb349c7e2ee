# asyncio's less used names: futures' methods, tasks' methods, the loop's calls, runners, timeouts.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    print(loop is asyncio.get_event_loop(), loop.is_running(), loop.is_closed(), loop.get_debug(),
          isinstance(loop, asyncio.AbstractEventLoop), isinstance(loop.time(), float))
    future = loop.create_future()
    log = []
    first, second = (lambda f: log.append("first")), (lambda f: log.append("second"))
    future.add_done_callback(first)
    future.add_done_callback(second)
    future.add_done_callback(first)
    print(future.remove_done_callback(first), future.get_loop() is loop, future.done(),
          asyncio.isfuture(future), asyncio.isfuture(1), asyncio.wrap_future(future) is future)
    future.set_result(5)
    await asyncio.sleep(0)
    print(log, await future, future.result(), future.exception())
    for bad in (lambda: future.set_result(1), lambda: future.set_exception(ValueError()),
                lambda: loop.create_future().result(), lambda: loop.create_future().exception(),
                lambda: loop.create_future().set_exception(StopIteration())):
        try:
            print(bad())
        except Exception as e:
            print(type(e).__module__, type(e).__name__, e)

    async def work(n):
        await asyncio.sleep(0)
        return n * 2

    task = asyncio.ensure_future(work(2))
    print(asyncio.ensure_future(task) is task, task.get_name().startswith("Task-"),
          task.get_coro().__name__, task.cancelling(), task.uncancel(), task.cancelled())
    task.set_name("mine")
    print(task.get_name(), await task, task in asyncio.all_tasks(), asyncio.iscoroutinefunction(work),
          asyncio.iscoroutinefunction(print), asyncio.iscoroutine(c := work(1)), c.close())
    for bad in (lambda: asyncio.ensure_future(5), lambda: task.set_result(1), lambda: asyncio.create_task(5),
                lambda: task.set_exception(ValueError())):
        try:
            print(bad())
        except Exception as e:
            print(type(e).__name__, e)
    order = []
    handle = loop.call_soon(order.append, "soon")
    late = loop.call_later(0.5, order.append, "later")
    loop.call_at(late.when() - 0.3, order.append, "at")
    loop.call_soon_threadsafe(order.append, "threadsafe")
    gone = loop.call_soon(order.append, "cancelled")
    gone.cancel()
    print(gone.cancelled(), handle.cancelled(), isinstance(late, asyncio.TimerHandle),
          isinstance(late, asyncio.Handle), late.when() > loop.time())
    await asyncio.sleep(0.6)
    print(order)
    print(await loop.run_in_executor(None, sum, [1, 2]), await asyncio.to_thread(sum, [3, 4]))
    done, pending = await asyncio.wait([asyncio.create_task(work(i)) for i in range(3)],
                                       return_when=asyncio.ALL_COMPLETED)
    print(sorted(t.result() for t in done), pending, asyncio.FIRST_COMPLETED,
          asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED)
    async with asyncio.timeout(None) as limit:
        print(limit.when(), limit.expired(), limit.reschedule(loop.time() + 10), limit.expired())
    try:
        async with asyncio.timeout_at(loop.time() - 1) as limit:
            await asyncio.sleep(1)
    except TimeoutError as e:
        print("timeout", limit.expired(), repr(e))
    caught = []
    loop.set_exception_handler(lambda loop, context: caught.append(sorted(context)))
    loop.call_exception_handler({"message": "m", "exception": ValueError("v")})
    print(caught, loop.get_exception_handler() is not None)
    loop.set_exception_handler(None)
    err = asyncio.IncompleteReadError(b"ab", 5)
    print(err, err.partial, err.expected, asyncio.CancelledError.__mro__[1].__name__,
          asyncio.TimeoutError is TimeoutError, asyncio.InvalidStateError.__mro__[1].__name__)


asyncio.run(main())
with asyncio.Runner() as runner:
    print(runner.run(asyncio.sleep(0, "value")), runner.get_loop().is_running())
try:
    asyncio.run(5)
except ValueError as e:
    print(e)
try:
    asyncio.get_running_loop()
except RuntimeError as e:
    print(e)
