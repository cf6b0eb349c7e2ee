# A loop without run(): run_until_complete, stop, run_forever, close, call_soon order, handles, times, create_future, and misuse.
import asyncio


def attempt(function, *arguments, **named):
    try:
        return function(*arguments, **named)
    except BaseException as e:
        return f"{type(e).__name__}: {e}"


loop = asyncio.new_event_loop()
print(loop.is_running(), loop.is_closed(), loop.get_debug(), loop.run_until_complete(asyncio.sleep(0, "slept", )))
order = []
loop.call_later(0.2, order.append, "later")
loop.call_soon(order.append, "soon")
handle = loop.call_soon(order.append, "cancelled")
handle.cancel()
timer = loop.call_at(loop.time() + 0.1, order.append, "at")
print(handle.cancelled(), timer.when() > 0, timer.cancelled(), isinstance(timer, asyncio.TimerHandle), isinstance(timer, asyncio.Handle))
loop.call_later(0.3, loop.stop)
loop.run_forever()
print(order)
future = loop.create_future()
loop.call_soon(future.set_result, 5)
print(loop.run_until_complete(future), attempt(loop.run_until_complete, 5), attempt(loop.create_task, 5), attempt(loop.call_later, "x", print), attempt(loop.call_at, None, print) )


async def nested():
    return attempt(asyncio.run, asyncio.sleep(0)).split("(")[0], attempt(loop.run_until_complete, asyncio.sleep(0)), attempt(loop.run_forever), attempt(loop.close), loop.is_running(), asyncio.get_running_loop() is loop


import warnings

warnings.simplefilter("ignore")
print(loop.run_until_complete(nested()))
loop.run_until_complete(loop.shutdown_asyncgens())
loop.close()
print(loop.is_closed(), attempt(loop.run_forever), attempt(loop.call_soon, print), attempt(loop.call_later, 1, print), loop.close(), attempt(asyncio.get_running_loop))
asyncio.set_event_loop(asyncio.new_event_loop())
print(asyncio.get_event_loop().is_closed(), attempt(asyncio.set_event_loop, 5))
with asyncio.Runner() as runner:
    print(runner.run(asyncio.sleep(0, 1)), runner.run(asyncio.sleep(0, 2)), runner.get_loop() is runner.get_loop(), attempt(runner.run, 5))
print(attempt(runner.run, asyncio.sleep(0)), attempt(asyncio.run, 5), attempt(asyncio.run, main=None))
