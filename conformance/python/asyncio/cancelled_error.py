# CancelledError is an exception class like any other.
import asyncio

e = asyncio.CancelledError("why", 2)
print(repr(e), e.args, str(asyncio.CancelledError()), isinstance(e, Exception), issubclass(asyncio.CancelledError, BaseException))
try:
    raise asyncio.CancelledError
except asyncio.CancelledError as e:
    print(repr(e))
try:
    raise asyncio.CancelledError("message")
except BaseException as e:
    print(repr(e))


class Own(asyncio.CancelledError):
    pass


print(repr(Own(1)))


async def raises():
    raise asyncio.CancelledError("inside")


async def main():
    task = asyncio.create_task(raises())
    print([type(x).__name__ for x in await asyncio.gather(task, return_exceptions=True)], task.cancelled())
    for error in (asyncio.InvalidStateError, asyncio.QueueEmpty, asyncio.QueueFull, asyncio.TimeoutError):
        print(repr(error("x")))

asyncio.run(main())
