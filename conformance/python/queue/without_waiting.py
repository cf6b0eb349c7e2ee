# queue: the classes as far as nothing waits.
import queue

for cls in (queue.Queue, queue.LifoQueue, queue.PriorityQueue):
    q = cls(3)
    print(cls.__name__, q.maxsize, q.empty(), q.full(), q.qsize())
    for n in (2, 3, 1):
        q.put(n, timeout=1)
    print(q.full(), q.qsize(), q.unfinished_tasks)
    for bad in (lambda: q.put(9, block=False), lambda: q.put_nowait(9), lambda: q.put(1, timeout=-1),
                lambda: q.put(9, True, 0.001)):
        try:
            print(bad())
        except (queue.Full, ValueError) as e:
            print(type(e).__module__, type(e).__name__, e)
    print([q.get(), q.get(False), q.get_nowait()])
    for bad in (lambda: q.get(block=False), lambda: q.get_nowait(), lambda: q.get(timeout=-1),
                lambda: q.get(True, 0.001)):
        try:
            print(bad())
        except (queue.Empty, ValueError) as e:
            print(type(e).__module__, type(e).__name__, e)
    for _ in range(3):
        q.task_done()
    print(q.join(), q.unfinished_tasks)
    try:
        q.task_done()
    except ValueError as e:
        print(e)
q = queue.SimpleQueue()
q.put(1)
q.put(2, False, 5)
q.put_nowait(3)
print(q.qsize(), q.empty(), q.get(), q.get(timeout=1), q.get_nowait(), q.empty())
for bad in (lambda: q.get_nowait(), lambda: q.get(False), lambda: q.get(timeout=0.001)):
    try:
        print(bad())
    except queue.Empty as e:
        print("Empty", e)
p = queue.PriorityQueue()
for item in ((2, "b"), (1, "z"), (1, "a")):
    p.put(item)
print([p.get() for _ in range(3)], queue.Queue(-1).full(), queue.Empty.__mro__[1], queue.Full.__doc__)
