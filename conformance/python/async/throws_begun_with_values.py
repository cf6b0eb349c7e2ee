# athrow() and aclose() can't be begun with a value, and can still begin after that was tried; an
# asynchronous generator runs as long as one of its steps is under way.
import types


@types.coroutine
def pause(what):
    return (yield what)


async def numbers():
    try:
        yield 1
        await pause("in the middle")
        yield 2
    except ValueError as e:
        print("got", e)
        yield 3


def step(awaitable, *args):
    try:
        print("waits", awaitable.send(*args))
    except BaseException as e:
        print(type(e).__name__, e)


for make in (lambda g: g.athrow(ValueError("one")), lambda g: g.aclose()):
    agen = numbers()
    step(agen.asend(None), None)
    thrown = make(agen)
    step(thrown, 42)
    step(thrown, None)
    step(thrown, None)
    fresh = make(numbers())
    step(fresh, 42)
    step(fresh, None)

agen = numbers()
print(agen.ag_running)
step(agen.asend(None), None)
print(agen.ag_running)
waiting = agen.asend(None)
step(waiting, None)
print(agen.ag_running)
step(agen.asend(None), None)
step(waiting, None)
print(agen.ag_running)

# An aclose() that nobody awaits closes nothing.
agen = numbers()
closing = agen.aclose()
step(agen.asend(None), None)
step(closing, None)
step(agen.asend(None), None)
