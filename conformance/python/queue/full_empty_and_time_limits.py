# Calls that would have to wait fail at once or at their limit; negative limits and odd sizes.
import queue


def attempt(function, *arguments, **named):
    try:
        return function(*arguments, **named)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


q = queue.Queue(maxsize=1)
print(attempt(q.get_nowait), attempt(q.get, False), attempt(q.get, timeout=0.01), attempt(q.get, True, 0))
print(attempt(q.put, 1), attempt(q.put_nowait, 2), attempt(q.put, 2, False), attempt(q.put, 2, block=False), attempt(q.put, 2, timeout=0.01))
print(attempt(q.put, 3, timeout=-1), attempt(q.get, timeout=-1), q.qsize(), q.full(), q.maxsize)
print(attempt(q.get), attempt(q.get, timeout=-1), attempt(q.get, False, -1))
for size in (0, -5):
    q = queue.Queue(size)
    for n in range(100):
        q.put_nowait(n)
    print(size, q.qsize(), q.full(), q.empty())
q = queue.Queue()
with q.mutex:
    q.queue.append(1)
print(q.get())
print(attempt(q.task_done), attempt(q.join))
q.put(1)
q.get()
print(attempt(q.task_done), attempt(q.task_done), attempt(q.join), q.unfinished_tasks)
print(queue.Full.__mro__[1], queue.Empty.__mro__[1], attempt(queue.Queue, 1, 2), queue.Queue[int])
s = queue.SimpleQueue()
print(attempt(s.get_nowait), attempt(s.get, block=False), attempt(s.get, timeout=0.01), attempt(s.put, 1, False, 5), attempt(s.put_nowait, 2), s.qsize(), s.get(), s.get(timeout=1), s.empty())
print(attempt(s.get, timeout=-1), attempt(s.get, True, -0.5))
