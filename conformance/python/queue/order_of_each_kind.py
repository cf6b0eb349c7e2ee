# First in first out, last in first out, smallest first; ties and items that do not compare.
import queue

for kind in (queue.Queue, queue.LifoQueue, queue.PriorityQueue, queue.SimpleQueue):
    q = kind()
    for item in (3, 1, 2):
        q.put(item)
    print(kind.__name__, q.qsize(), q.empty(), [q.get() for _ in range(3)], q.empty())
q = queue.PriorityQueue()
for item in ((2, "b"), (1, "z"), (1, "a")):
    q.put(item)
print([q.get_nowait() for _ in range(3)])
q.put((1, {}))
try:
    q.put((1, {}))
except TypeError as e:
    print(e, q.qsize())


class Unordered(queue.Queue):
    def _init(self, maxsize):
        self.queue = set()

    def _put(self, item):
        self.queue.add(item)

    def _get(self):
        return self.queue.pop()


q = Unordered(2)
q.put(1)
q.put(1)
print(q.qsize(), q.full(), q.get(), q.empty())
