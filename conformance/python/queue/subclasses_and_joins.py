# Subclasses that change how items are kept; task_done and join counted by hand; draining, and mixed kinds of items.
import queue


class Unique(queue.Queue):
    def _init(self, maxsize):
        super()._init(maxsize)
        self.seen = set()

    def _put(self, item):
        if item not in self.seen:
            self.seen.add(item)
            super()._put(item)


class Inverse(queue.PriorityQueue):
    def _put(self, item):
        super()._put((-item[0], item))

    def _get(self):
        return super()._get()[1]


u = Unique()
for item in "abcab":
    u.put(item)
print(u.qsize(), u.unfinished_tasks, [u.get() for _ in range(u.qsize())], u.empty())
i = Inverse()
for item in ((1, "low"), (9, "high"), (5, "middle")):
    i.put(item)
print([i.get()[1] for _ in range(3)])


def drain(q):
    out = []
    while True:
        try:
            out.append(q.get_nowait())
        except queue.Empty:
            return out


for kind in (queue.Queue, queue.LifoQueue, queue.PriorityQueue, queue.SimpleQueue):
    q = kind()
    for n in (3, 1, 2):
        q.put_nowait(n)
    print(kind.__name__, drain(q), drain(q))
q = queue.Queue(2)
q.put("a")
q.put("b")
for _ in range(2):
    q.get()
    q.task_done()
q.join()
print(q.unfinished_tasks, q.qsize())
try:
    q.task_done()
except ValueError as e:
    print(e)
q.put([])
print(q.get() == [], q.queue, list(q.queue), isinstance(queue.Queue(), queue.SimpleQueue), issubclass(queue.LifoQueue, queue.Queue), queue.Full.__module__, queue.Empty.__name__)
p = queue.PriorityQueue()
p.put((1, object))
try:
    p.put((1, int))
except TypeError as e:
    print(str(e).split(" between")[0])
