# A scheduler of generator tasks: sleeping, channels, results, failures and cancellation, all by hand.
import collections
import heapq


class Task:
    count = 0

    def __init__(self, gen, name=None):
        Task.count += 1
        self.gen, self.name = gen, name or f"task{Task.count}"
        self.result = self.error = None
        self.done = False
        self.waiters = []


class Channel:
    def __init__(self):
        self.items, self.readers = collections.deque(), collections.deque()


class Loop:
    def __init__(self):
        self.ready, self.timers, self.now, self.order = collections.deque(), [], 0, 0

    def spawn(self, gen, name=None):
        task = Task(gen, name)
        self.ready.append((task, None, None))
        return task

    def cancel(self, task):
        self.ready.append((task, None, GeneratorExit("cancelled")))

    def run(self):
        while self.ready or self.timers:
            if not self.ready:
                self.now, _, task = heapq.heappop(self.timers)
                self.ready.append((task, self.now, None))
            task, value, error = self.ready.popleft()
            if task.done:
                continue
            try:
                request = task.gen.throw(error) if error else task.gen.send(value)
            except StopIteration as e:
                self.finish(task, e.value, None)
            except BaseException as e:
                self.finish(task, None, e)
            else:
                self.handle(task, request)

    def finish(self, task, result, error):
        task.done, task.result, task.error = True, result, error
        print(f"[{self.now}] {task.name}:", repr(error) if error else f"-> {result}")
        for waiter in task.waiters:
            self.ready.append((waiter, result, error if isinstance(error, Exception) else None))

    def handle(self, task, request):
        match request:
            case ("sleep", int(n)):
                self.order += 1
                heapq.heappush(self.timers, (self.now + n, self.order, task))
            case ("join", Task() as other) if other.done:
                self.ready.append((task, other.result, other.error))
            case ("join", Task() as other):
                other.waiters.append(task)
            case ("put", Channel() as c, item):
                c.items.append(item)
                self.ready.append((task, None, None))
            case ("get", Channel() as c):
                c.readers.append(task)
            case ("spawn", gen):
                self.ready.append((task, self.spawn(gen), None))
            case other:
                self.ready.append((task, None, TypeError(f"bad request {other!r}")))
        if isinstance(request, tuple) and len(request) > 1 and isinstance(request[1], Channel):
            c = request[1]
            while c.items and c.readers:
                self.ready.append((c.readers.popleft(), c.items.popleft(), None))


def producer(c, n):
    for i in range(n):
        yield "sleep", 2
        yield "put", c, i * i
    yield "put", c, None


def consumer(c):
    total = 0
    while (item := (yield "get", c)) is not None:
        total += item
    return total


def fails(after):
    yield "sleep", after
    raise ValueError(f"after {after}")


def stubborn():
    try:
        while True:
            yield "sleep", 3
    except GeneratorExit as e:
        print("cleaning", e.args)
        raise
    finally:
        print("stopped")


def parent():
    c = Channel()
    p = yield "spawn", producer(c, 4)
    total = yield "join", (yield "spawn", consumer(c))
    try:
        yield "join", (yield "spawn", fails(1))
    except ValueError as e:
        print("parent saw", e)
    try:
        yield "nonsense"
    except TypeError as e:
        print(e)
    s = yield "spawn", stubborn()
    yield "sleep", 7
    loop.cancel(s)
    return total, (yield "join", p)


loop = Loop()
loop.spawn(parent(), "parent")
loop.run()
print(loop.now, Task.count)
