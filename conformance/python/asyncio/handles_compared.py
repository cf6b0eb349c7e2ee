# Handles of timers are ordered by time, equal by what they call; debug mode looks at callbacks.
import asyncio


def attempt(function, *arguments):
    try:
        return function(*arguments)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


async def coroutine():
    pass


async def main():
    loop = asyncio.get_running_loop()
    early, late = loop.call_at(loop.time() + 50, print, 1), loop.call_at(loop.time() + 60, print, 1)
    same = asyncio.TimerHandle(early.when(), print, (1,), loop)
    print(early < late, early <= late, early > late, early >= late, early == late, early != late)
    print(early == same, early <= same, early >= same, hash(early) == hash(same), early == 5)
    print(attempt(lambda: early < 5))
    early.cancel()
    print(early == same, early.cancelled())
    late.cancel()
    print(asyncio.Handle(print, (1, "x"), loop))
    print(loop.get_debug(), loop.slow_callback_duration)
    loop.set_debug(True)
    for call in ((loop.call_soon, 5), (loop.call_soon, coroutine), (loop.call_later, 1, "x"),
                 (loop.call_at, 1, coroutine)):
        print(attempt(*call))
    loop.set_debug(False)


asyncio.run(main())
