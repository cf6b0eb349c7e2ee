# A coroutine's states: started by send, ended, awaited twice, closed, thrown into.
import types


@types.coroutine
def pause(v):
    return (yield v)


async def work(n):
    try:
        a = await pause(n)
        b = await pause(a + 1)
        return a + b
    except ValueError as e:
        return f"caught {e}"
    finally:
        print("finally", n)


def run(c, *values):
    try:
        for v in values:
            print("paused", c.send(v))
    except StopIteration as e:
        print("returned", e.value)
    except Exception as e:
        print(type(e).__name__, e)


c = work(1)
run(c, None, 10, 20)
run(c, None)
c = work(2)
c.send(None)
print(c.cr_running, c.cr_await is not None, c.__name__, c.__qualname__)
try:
    c.throw(ValueError("v"))
except StopIteration as e:
    print(e.value)
c = work(3)
c.send(None)
print(c.close(), c.close())
run(c, None)
c = work(4)
run(c, 5)
c.close()
c = work(5)
for bad in (lambda: next(c), lambda: iter(c), lambda: [*c], lambda: c(), lambda: c.send(), lambda: len(c)):
    try:
        bad()
    except TypeError as e:
        print(e)
c.close()


async def awaits_itself():
    await me

me = awaits_itself()
run(me, None)


async def twice():
    c = work(6)
    await c
    await c

t = twice()
run(t, None, 1, 2)
