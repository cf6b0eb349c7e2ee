# A closed loop takes nothing more: calls, tasks, runs, callbacks of its futures.
import asyncio


def attempt(function, *arguments):
    try:
        return function(*arguments)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


loop = asyncio.new_event_loop()
dropped = []
loop.call_soon(dropped.append, 1)
future = loop.create_future()
loop.close()
print(loop.close(), loop.is_closed(), loop.is_running(), dropped)
coroutine = asyncio.sleep(0)
for call in ((loop.call_soon, print), (loop.call_soon_threadsafe, print), (loop.call_later, 1, print),
             (loop.call_at, 1, print), (loop.create_task, coroutine), (loop.run_forever,),
             (loop.run_until_complete, future)):
    print(attempt(*call))
coroutine.close()
print(future.set_result(5), future.result())
other = loop.create_future()
other.add_done_callback(print)
print(attempt(other.set_result, 1), other.done(), attempt(other.add_done_callback, print))
