# types.coroutine marks generator functions themselves; what others return is wrapped when it is like a
# generator, and left alone otherwise.
import asyncio
import collections.abc
import inspect
import types


def attempt(call):
    try:
        print(repr(call()))
    except BaseException as e:
        print(type(e).__name__, e)


def numbers():
    sent = yield 1
    return sent


before = numbers()
print(types.coroutine(numbers) is numbers, types.coroutine(numbers) is numbers)
made = numbers()
print(type(made).__name__, inspect.isawaitable(made), inspect.isgenerator(made), inspect.iscoroutine(made))
print(isinstance(made, collections.abc.Awaitable), isinstance(made, collections.abc.Coroutine))
print(inspect.iscoroutinefunction(numbers), inspect.isgeneratorfunction(numbers))
print(asyncio.iscoroutinefunction(numbers), asyncio.iscoroutine(made))


async def wait_for(what):
    return await what


waiting = wait_for(made)
print(waiting.send(None))
attempt(lambda: waiting.send(5))


async def answer():
    return "answer"


@types.coroutine
def delegating(to):
    return (yield from to)


attempt(lambda: delegating(answer()).send(None))


def plain(to):
    yield from to


refused = answer()
attempt(lambda: plain(refused).send(None))
refused.close()
attempt(lambda: wait_for(x for x in ()).send(None))


def inner():
    got = yield "first"
    print("got", got)
    return "last"


@types.coroutine
def outer():
    return inner()


wrapped = outer()
print(type(wrapped).__name__, wrapped.__name__, wrapped.__qualname__, outer.__name__)
print(sorted(n for n in dir(wrapped) if n in ("send", "throw", "close", "cr_running", "gi_running", "cr_await", "gi_yieldfrom")))
print(wrapped.gi_running, wrapped.cr_await, inspect.isawaitable(wrapped))
waiting = wait_for(wrapped)
print(waiting.send(None))
attempt(lambda: waiting.send("it"))


class LikeGenerator:
    def send(self, value):
        return value

    def throw(self, *args):
        raise args[0]

    def close(self):
        print("closed")

    def __iter__(self):
        return self

    def __next__(self):
        return 1


wrapped = types.coroutine(LikeGenerator)()
print(type(wrapped).__name__, next(wrapped), wrapped.send(3), iter(wrapped) is wrapped, wrapped.close())
attempt(lambda: wrapped.throw(KeyError("thrown")))
attempt(lambda: wrapped.gi_running)
print(types.coroutine(lambda: 5)(), types.coroutine(answer) is answer, type(types.coroutine(lambda: made)()) is type(made))
attempt(lambda: types.coroutine(5))
print(inspect.isawaitable(before), inspect.isawaitable(made))


async def main():
    @types.coroutine
    def pause():
        yield

    await pause()
    return await asyncio.wait_for(asyncio.sleep(0, "slept"), 1)


print(asyncio.run(main()))
