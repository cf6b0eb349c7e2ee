# Awaitables with `_asyncio_future_blocking` are futures to tasks; coroutines of classes registered as such.
import asyncio
import collections.abc


class Duck:
    _asyncio_future_blocking = False

    def __init__(self):
        self.callbacks, self.answer, self.over = [], None, False

    def add_done_callback(self, callback, *, context=None):
        self.callbacks.append(callback)

    def done(self):
        return self.over

    def result(self):
        return self.answer

    def cancel(self, msg=None):
        print("cancel", msg)
        self.finish("cancelled")
        return True

    def get_loop(self):
        return asyncio.get_running_loop()

    def finish(self, answer):
        self.over, self.answer = True, answer
        for callback in self.callbacks:
            asyncio.get_running_loop().call_soon(callback, self)

    def __await__(self):
        if not self.over:
            self._asyncio_future_blocking = True
            yield self
        return self.answer


@collections.abc.Coroutine.register
class Steps:
    def __init__(self, n):
        self.n = n

    def send(self, value):
        self.n -= 1
        if self.n < 0:
            raise StopIteration("done")

    def throw(self, *args):
        raise args[-1] if len(args) == 1 else args[1]

    def close(self):
        pass

    def __await__(self):
        return self

    def __next__(self):
        return self.send(None)


class Wrong:
    def __await__(self):
        for wrong in (5, "text", Duck()):
            try:
                yield wrong
            except RuntimeError as e:
                print(str(e).split(" task ")[0].split(": <")[0])
        return "after"


async def main():
    duck = Duck()
    print(asyncio.isfuture(duck), asyncio.isfuture(Duck), asyncio.isfuture(asyncio.Future()), asyncio.isfuture(1))
    asyncio.get_running_loop().call_later(0.1, duck.finish, 7)
    print(await duck, asyncio.ensure_future(duck) is duck)

    waiting = asyncio.create_task(asyncio.wait_for(Duck(), None))
    await asyncio.sleep(0)
    print(waiting.cancel("why"), await waiting, waiting.cancelling())
    print(asyncio.iscoroutine(Steps(1)), asyncio.iscoroutine(i for i in ()), asyncio.iscoroutine(main))
    print(await asyncio.create_task(Steps(3)), await asyncio.ensure_future(Steps(0)))
    print(await Wrong())
    tasks = []

    async def waits_for_itself():
        try:
            await tasks[0]
        except RuntimeError as e:
            print(str(e)[:25])

    tasks.append(asyncio.create_task(waits_for_itself()))
    await asyncio.sleep(0.1)
    print(tasks[0].done(), tasks[0].exception())


asyncio.run(main())
