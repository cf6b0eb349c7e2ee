# Queue, LifoQueue, PriorityQueue and SimpleQueue without threads: sizes, full and empty, joins and errors.
import queue

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for cls in (queue.Queue, queue.LifoQueue, queue.PriorityQueue):
    q = cls(3)
    for v in (2, 3, 1): q.put(v)
    print(cls.__name__, q.qsize(), q.full(), q.empty(), q.maxsize)
    for f in (lambda: q.put(9, block=False), lambda: q.put_nowait(9), lambda: q.put(9, timeout=0.001), lambda: q.put(9, timeout=-1)):
        try:
            f()
        except Exception as e:
            print(type(e).__name__, e)
    print([q.get() for _ in range(3)])
    for f in (lambda: q.get(block=False), q.get_nowait, lambda: q.get(timeout=0.001), lambda: q.get(timeout=-1)):
        try:
            f()
        except Exception as e:
            print(type(e).__name__, e)
    for _ in range(3): q.task_done()
    print(q.join(), q.unfinished_tasks)
    show(q.task_done)
s = queue.SimpleQueue()
s.put(1); s.put(2, False); s.put_nowait(3)
print(s.qsize(), s.empty(), s.get(), s.get_nowait(), s.get(timeout=1), s.empty())
try:
    s.get_nowait()
except queue.Empty as e:
    print(type(e).__name__, e.args)
p = queue.PriorityQueue(); p.put((1, "a"))
show(p.put, (1, 2))
print(queue.Queue(0).full(), queue.Queue(-1).full(), issubclass(queue.Empty, Exception), issubclass(queue.Full, Exception), queue.Queue[int], sorted(queue.__all__))
