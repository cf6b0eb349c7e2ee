# Names of asyncio can be had from the modules they belong to.
import asyncio
import asyncio.events
from asyncio import tasks
from asyncio.coroutines import iscoroutinefunction
from asyncio.exceptions import CancelledError
from asyncio.futures import Future
from asyncio.locks import Lock
from asyncio.queues import Queue
from asyncio.runners import run
from asyncio.tasks import Task, gather
from asyncio.threads import to_thread
from asyncio.timeouts import timeout

print(tasks.Task is Task is asyncio.Task, Future is asyncio.Future, gather is asyncio.gather)
print(asyncio.events.AbstractEventLoop is asyncio.AbstractEventLoop, Lock is asyncio.Lock)
print(Queue is asyncio.Queue, CancelledError is asyncio.CancelledError, timeout is asyncio.timeout)


async def main():
    return await to_thread(len, "abc"), await gather(asyncio.sleep(0, 1), asyncio.sleep(0, 2))


print(iscoroutinefunction(main), run(main()))
try:
    asyncio.wrap_future(5)
except AssertionError as e:
    print(type(e).__name__, e)
try:
    asyncio.nothing
except AttributeError as e:
    print(e)
