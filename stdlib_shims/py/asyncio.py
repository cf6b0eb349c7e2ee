"""asyncio: everything above futures, tasks and the loop, which are native."""

__all__ = (
    "AbstractEventLoop", "BoundedSemaphore", "CancelledError", "Condition", "Event", "FIRST_COMPLETED",
    "FIRST_EXCEPTION", "ALL_COMPLETED", "Future", "IncompleteReadError", "InvalidStateError",
    "LifoQueue", "Lock", "PriorityQueue", "Queue", "QueueEmpty", "QueueFull", "Runner", "Semaphore",
    "Task", "TaskGroup", "TimeoutError", "all_tasks", "as_completed", "create_task", "current_task",
    "ensure_future", "gather", "get_event_loop", "get_event_loop_policy", "get_running_loop", "iscoroutine",
    "iscoroutinefunction", "isfuture", "new_event_loop", "run", "set_event_loop", "set_event_loop_policy",
    "AbstractEventLoopPolicy", "DefaultEventLoopPolicy", "shield", "sleep",
    "timeout", "timeout_at", "to_thread", "wait", "wait_for", "wrap_future",
)

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"
TimeoutError = TimeoutError


class InvalidStateError(Exception):
    """The operation is not allowed in this state."""


class IncompleteReadError(EOFError):
    """Incomplete read error."""


class QueueEmpty(Exception):
    """Raised when Queue.get_nowait() is called on an empty Queue."""


class QueueFull(Exception):
    """Raised when the Queue.put_nowait() method is called on a full Queue."""


InvalidStateError.__module__ = "asyncio.exceptions"
QueueEmpty.__module__ = "asyncio.queues"
QueueFull.__module__ = "asyncio.queues"

_counter = 0
_running = 0


def _next_name():
    global _counter
    _counter += 1
    return f"Task-{_counter}"


class Handle:
    def __init__(self, timer=None, callback=None, args=()):
        self._timer = timer
        self._callback = callback
        self._args = args
        self._cancelled = False

    def _run(self, _ignored=None):
        if not self._cancelled:
            self._callback(*self._args)

    def cancel(self):
        self._cancelled = True
        if self._timer is not None:
            _cancel_timer(self._timer)

    def cancelled(self):
        return self._cancelled


TimerHandle = Handle


class AbstractEventLoop:
    """The isolate's only loop, behind the names that asyncio code uses."""

    def run_until_complete(self, future):
        return _run_top(future)

    def create_task(self, coro, *, name=None):
        return create_task(coro, name=name)

    def create_future(self):
        return Future()

    def call_soon(self, callback, *args, context=None):
        handle = Handle(None, callback, args)
        _call_soon(handle._run)
        return handle

    call_soon_threadsafe = call_soon

    def call_later(self, delay, callback, *args, context=None):
        handle = Handle(None, callback, args)
        handle._timer = _call_later(delay, handle._run)
        return handle

    def call_at(self, when, callback, *args, context=None):
        return self.call_later(when - _time(), callback, *args)

    def time(self):
        return _time()

    def is_running(self):
        return _running > 0

    def is_closed(self):
        return False

    def close(self):
        pass

    def stop(self):
        pass

    def get_debug(self):
        return False

    def set_debug(self, enabled):
        pass

    async def run_in_executor(self, executor, func, *args):
        return func(*args)

    async def shutdown_asyncgens(self):
        pass


_loop = AbstractEventLoop()


def get_event_loop():
    return _loop


def new_event_loop():
    return _loop


def set_event_loop(loop):
    pass


class AbstractEventLoopPolicy:
    """There is one loop; a policy names it."""

    def get_event_loop(self):
        return _loop

    def set_event_loop(self, loop):
        pass

    def new_event_loop(self):
        return _loop


class DefaultEventLoopPolicy(AbstractEventLoopPolicy):
    pass


_policies = [DefaultEventLoopPolicy()]


def get_event_loop_policy():
    return _policies[0]


def set_event_loop_policy(policy):
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        raise TypeError("policy must be an instance of AbstractEventLoopPolicy or None, not "
                        f"'{type(policy).__name__}'")
    _policies[0] = policy or DefaultEventLoopPolicy()


def get_running_loop():
    if _current_task() is None and not _running:
        raise RuntimeError("no running event loop")
    return _loop


def iscoroutine(obj):
    return _is_coroutine(obj)


def iscoroutinefunction(func):
    return _is_coroutine_function(func)


def isfuture(obj):
    return _is_future(obj)


def current_task(loop=None):
    return _current_task()


def all_tasks(loop=None):
    return set(_all_tasks())


def _run_top(awaitable):
    global _running
    _running += 1
    try:
        return _run_until_complete(_to_runnable(awaitable))
    finally:
        _running -= 1


def _to_runnable(awaitable):
    if _is_future(awaitable):
        return awaitable
    if _is_coroutine(awaitable):
        return _new_task(awaitable, _next_name())
    return _new_task(_wrap_awaitable(awaitable), _next_name())


def run(main, *, debug=None):
    if _current_task() is not None:
        if _is_coroutine(main):
            main.close()
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    if not (_is_coroutine(main) or _is_future(main)):
        raise ValueError("a coroutine was expected, got {!r}".format(main))
    try:
        return _run_top(main)
    finally:
        _cancel_all()


def _cancel_all():
    pending = [t for t in _all_tasks() if not t.done()]
    if not pending:
        return
    for task in pending:
        task.cancel()
    _run_until_complete(gather(*pending, return_exceptions=True))


class Runner:
    def __init__(self, *, debug=None, loop_factory=None):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()

    def run(self, coro, *, context=None):
        return run(coro)

    def get_loop(self):
        return _loop

    def close(self):
        pass


def create_task(coro, *, name=None, context=None):
    if _is_future(coro):
        return _start(coro)
    if _current_task() is None and not _running:
        if _is_coroutine(coro):
            coro.close()
        raise RuntimeError("no running event loop")
    return _new_task(coro, _next_name() if name is None else str(name))


async def _wrap_awaitable(awaitable):
    return await awaitable


def ensure_future(coro_or_future, *, loop=None):
    if _is_future(coro_or_future):
        return _start(coro_or_future)
    if _is_coroutine(coro_or_future):
        return _new_task(coro_or_future, _next_name())
    if hasattr(type(coro_or_future), "__await__"):
        return _new_task(_wrap_awaitable(coro_or_future), _next_name())
    raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")


wrap_future = ensure_future


async def sleep(delay, result=None):
    if delay <= 0:
        await _Yield()
        return result
    future = Future()
    timer = _call_later(delay, _wake, future)
    try:
        await future
    finally:
        _cancel_timer(timer)
    return result


def _wake(future):
    if not future.done():
        future.set_result(None)


class _Yield:
    def __await__(self):
        yield


class _GatheringFuture(Future):
    def _bind(self, children):
        self._children = children
        self._cancel_requested = False

    def cancel(self, msg=None):
        if self.done():
            return False
        hit = False
        for child in self._children:
            if child.cancel(msg=msg):
                hit = True
        if hit:
            self._cancel_requested = True
        return hit


def gather(*coros_or_futures, return_exceptions=False):
    if not coros_or_futures:
        outer = Future()
        outer.set_result([])
        return outer
    made = {}
    children = []
    unique = []
    for arg in coros_or_futures:
        child = made.get(id(arg))
        if child is None:
            child = ensure_future(arg)
            made[id(arg)] = child
            unique.append(child)
        children.append(child)
    outer = _GatheringFuture()
    outer._bind(unique)
    finished = 0

    def done(child):
        nonlocal finished
        finished += 1
        if outer.done():
            if not child.cancelled():
                child.exception()
            return
        if not return_exceptions:
            if child.cancelled():
                outer.set_exception(CancelledError())
                return
            error = child.exception()
            if error is not None:
                outer.set_exception(error)
                return
        if finished == len(unique):
            results = []
            for c in children:
                if c.cancelled():
                    try:
                        c.exception()
                    except CancelledError as e:
                        results.append(CancelledError(*(e.args or ("",))))
                else:
                    error = c.exception()
                    results.append(c.result() if error is None else error)
            if outer._cancel_requested:
                outer.set_exception(CancelledError())
            else:
                outer.set_result(results)

    for child in unique:
        child.add_done_callback(done)
    return outer


async def _cancel_and_wait(task):
    waiter = Future()

    def release(_):
        if not waiter.done():
            waiter.set_result(None)

    task.add_done_callback(release)
    task.cancel()
    await waiter


async def wait_for(fut, timeout):
    if timeout is None:
        return await fut
    if timeout <= 0:
        fut = ensure_future(fut)
        if fut.done():
            return fut.result()
        await _cancel_and_wait(fut)
        try:
            return fut.result()
        except CancelledError as exc:
            raise TimeoutError() from exc
    waiter = Future()

    def release(_=None):
        if not waiter.done():
            waiter.set_result(None)

    fut = ensure_future(fut)
    fut.add_done_callback(release)
    timer = _call_later(timeout, release)
    try:
        try:
            await waiter
        except CancelledError:
            if fut.done():
                return fut.result()
            fut.remove_done_callback(release)
            await _cancel_and_wait(fut)
            raise
        if fut.done():
            return fut.result()
        fut.remove_done_callback(release)
        await _cancel_and_wait(fut)
        try:
            return fut.result()
        except CancelledError as exc:
            raise TimeoutError() from exc
    finally:
        _cancel_timer(timer)


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    if _is_future(fs) or _is_coroutine(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")
    fs = set(fs)
    if not fs:
        raise ValueError("Set of Tasks/Futures is empty.")
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return_when value: {return_when}")
    if any(_is_coroutine(f) for f in fs):
        raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    fs = {ensure_future(f) for f in fs}
    waiter = Future()

    def satisfied():
        finished = [f for f in fs if f.done()]
        if len(finished) == len(fs):
            return True
        if return_when == FIRST_COMPLETED:
            return bool(finished)
        if return_when == FIRST_EXCEPTION:
            return any(not f.cancelled() and f.exception() is not None for f in finished)
        return False

    def on_done(_):
        if not waiter.done() and satisfied():
            waiter.set_result(None)

    def on_time():
        if not waiter.done():
            waiter.set_result(None)

    timer = None
    if not satisfied():
        for f in fs:
            f.add_done_callback(on_done)
        if timeout is not None:
            timer = _call_later(timeout, on_time)
        try:
            await waiter
        finally:
            if timer is not None:
                _cancel_timer(timer)
            for f in fs:
                f.remove_done_callback(on_done)
    done = {f for f in fs if f.done()}
    return done, fs - done


def as_completed(fs, *, timeout=None):
    if _is_future(fs) or _is_coroutine(fs):
        raise TypeError(f"expect an iterable of futures, not {type(fs).__name__}")
    todo = {ensure_future(f) for f in set(fs)}
    queue = Queue()
    timer = None

    def on_time():
        for f in todo:
            f.remove_done_callback(on_done)
            queue.put_nowait(None)
        todo.clear()

    def on_done(f):
        if f in todo:
            todo.remove(f)
            queue.put_nowait(f)
            if not todo and timer is not None:
                _cancel_timer(timer)

    async def next_result():
        f = await queue.get()
        if f is None:
            raise TimeoutError
        return f.result()

    for f in todo:
        f.add_done_callback(on_done)
    if todo and timeout is not None:
        timer = _call_later(timeout, on_time)
    for _ in range(len(todo)):
        yield next_result()


def shield(arg):
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = Future()

    def on_inner(f):
        if outer.cancelled():
            if not f.cancelled():
                f.exception()
            return
        if f.cancelled():
            outer.cancel()
        elif f.exception() is not None:
            outer.set_exception(f.exception())
        else:
            outer.set_result(f.result())

    def on_outer(f):
        if not inner.done():
            inner.remove_done_callback(on_inner)

    inner.add_done_callback(on_inner)
    outer.add_done_callback(on_outer)
    return outer


async def to_thread(func, /, *args, **kwargs):
    return func(*args, **kwargs)


class Timeout:
    def __init__(self, when):
        self._when = when
        self._timer = None
        self._task = None
        self._expired = False

    def when(self):
        return self._when

    def reschedule(self, when):
        self._when = when
        if self._timer is not None:
            _cancel_timer(self._timer)
            self._timer = None
        if when is not None and self._task is not None:
            self._timer = _call_later(when - _time(), self._on_timeout)

    def expired(self):
        return self._expired

    def _on_timeout(self):
        self._expired = True
        self._task.cancel()

    async def __aenter__(self):
        self._task = _current_task()
        if self._task is None:
            raise RuntimeError("Timeout should be used inside a task")
        self._cancelling = self._task.cancelling()
        self.reschedule(self._when)
        return self

    async def __aexit__(self, exc_type, exc, tb):
        if self._timer is not None:
            _cancel_timer(self._timer)
            self._timer = None
        if self._expired:
            if self._task.uncancel() <= self._cancelling and exc_type is CancelledError:
                raise TimeoutError from exc
        return None


def timeout(delay):
    return Timeout(_time() + delay if delay is not None else None)


def timeout_at(when):
    return Timeout(when)


class TaskGroup:
    def __init__(self):
        self._tasks = set()
        self._errors = []
        self._parent = None
        self._entered = False
        self._exiting = False
        self._aborting = False
        self._waiter = None
        self._parent_cancel_requested = False

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError(f"TaskGroup {self!r} has been already entered")
        self._entered = True
        self._parent = _current_task()
        if self._parent is None:
            raise RuntimeError(f"TaskGroup {self!r} cannot determine the parent task")
        return self

    async def __aexit__(self, et, exc, tb):
        self._exiting = True
        propagate = exc if et is not None and issubclass(et, CancelledError) else None
        if self._parent_cancel_requested:
            if self._parent.uncancel() == 0:
                propagate = None
        if et is not None and not self._aborting:
            self._abort()
        while self._tasks:
            if self._waiter is None:
                self._waiter = Future()
            try:
                await self._waiter
            except CancelledError as ex:
                if not self._aborting:
                    propagate = ex
                    self._abort()
            self._waiter = None
        if propagate is not None and not self._errors:
            raise propagate
        if et is not None and not issubclass(et, CancelledError):
            self._errors.append(exc)
        if self._errors:
            raise self._errors[0]

    def create_task(self, coro, *, name=None, context=None):
        if not self._entered:
            raise RuntimeError(f"TaskGroup {self!r} has not been entered")
        if self._exiting and not self._tasks:
            raise RuntimeError(f"TaskGroup {self!r} is finished")
        if self._aborting:
            raise RuntimeError(f"TaskGroup {self!r} is shutting down")
        task = create_task(coro, name=name)
        self._tasks.add(task)
        task.add_done_callback(self._on_done)
        return task

    def _abort(self):
        self._aborting = True
        for t in self._tasks:
            if not t.done():
                t.cancel()

    def _on_done(self, task):
        self._tasks.discard(task)
        if self._waiter is not None and not self._tasks and not self._waiter.done():
            self._waiter.set_result(True)
        if task.cancelled():
            return
        error = task.exception()
        if error is None:
            return
        self._errors.append(error)
        if not self._aborting:
            self._abort()
            if not self._parent_cancel_requested and not self._parent.done():
                self._parent_cancel_requested = True
                self._parent.cancel()


class _ContextManagerMixin:
    async def __aenter__(self):
        await self.acquire()
        return None

    async def __aexit__(self, exc_type, exc, tb):
        self.release()


class Lock(_ContextManagerMixin):
    def __init__(self):
        self._waiters = []
        self._locked = False

    def locked(self):
        return self._locked

    async def acquire(self):
        if not self._locked and all(w.cancelled() for w in self._waiters):
            self._locked = True
            return True
        fut = Future()
        self._waiters.append(fut)
        try:
            try:
                await fut
            finally:
                self._waiters.remove(fut)
        except CancelledError:
            if not self._locked:
                self._wake_up_first()
            raise
        self._locked = True
        return True

    def release(self):
        if not self._locked:
            raise RuntimeError("Lock is not acquired.")
        self._locked = False
        self._wake_up_first()

    def _wake_up_first(self):
        for fut in self._waiters:
            if not fut.done():
                fut.set_result(True)
            return

    def __repr__(self):
        state = "locked" if self._locked else "unlocked"
        if self._waiters:
            state = f"{state}, waiters:{len(self._waiters)}"
        return f"<asyncio.locks.Lock object at {id(self):#x} [{state}]>"


class Event:
    def __init__(self):
        self._waiters = []
        self._value = False

    def is_set(self):
        return self._value

    def set(self):
        if not self._value:
            self._value = True
            for fut in self._waiters:
                if not fut.done():
                    fut.set_result(True)

    def clear(self):
        self._value = False

    async def wait(self):
        if self._value:
            return True
        fut = Future()
        self._waiters.append(fut)
        try:
            await fut
            return True
        finally:
            self._waiters.remove(fut)


class Condition(_ContextManagerMixin):
    def __init__(self, lock=None):
        self._lock = Lock() if lock is None else lock
        self.locked = self._lock.locked
        self.acquire = self._lock.acquire
        self.release = self._lock.release
        self._waiters = []

    async def wait(self):
        if not self.locked():
            raise RuntimeError("cannot wait on un-acquired lock")
        self.release()
        try:
            fut = Future()
            self._waiters.append(fut)
            try:
                await fut
                return True
            finally:
                self._waiters.remove(fut)
        finally:
            cancelled = None
            while True:
                try:
                    await self.acquire()
                    break
                except CancelledError as exc:
                    cancelled = exc
            if cancelled is not None:
                raise cancelled

    async def wait_for(self, predicate):
        result = predicate()
        while not result:
            await self.wait()
            result = predicate()
        return result

    def notify(self, n=1):
        if not self.locked():
            raise RuntimeError("cannot notify on un-acquired lock")
        woken = 0
        for fut in self._waiters:
            if woken >= n:
                break
            if not fut.done():
                woken += 1
                fut.set_result(False)

    def notify_all(self):
        self.notify(len(self._waiters))


class Semaphore(_ContextManagerMixin):
    def __init__(self, value=1):
        if value < 0:
            raise ValueError("Semaphore initial value must be >= 0")
        self._waiters = []
        self._value = value

    def locked(self):
        return self._value == 0 or any(not w.cancelled() for w in self._waiters)

    async def acquire(self):
        if not self.locked():
            self._value -= 1
            return True
        fut = Future()
        self._waiters.append(fut)
        try:
            try:
                await fut
            finally:
                self._waiters.remove(fut)
        except CancelledError:
            if not fut.cancelled():
                self._value += 1
                self._wake_up_next()
            raise
        if self._value > 0:
            self._wake_up_next()
        return True

    def release(self):
        self._value += 1
        self._wake_up_next()

    def _wake_up_next(self):
        for fut in self._waiters:
            if not fut.done():
                self._value -= 1
                fut.set_result(True)
                return


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        self._bound_value = value
        super().__init__(value)

    def release(self):
        if self._value >= self._bound_value:
            raise ValueError("BoundedSemaphore released too many times")
        super().release()


class Queue:
    def __init__(self, maxsize=0):
        self._maxsize = maxsize
        self._getters = []
        self._putters = []
        self._unfinished_tasks = 0
        self._finished = Event()
        self._finished.set()
        self._init(maxsize)

    def _init(self, maxsize):
        self._queue = []

    def _get(self):
        return self._queue.pop(0)

    def _put(self, item):
        self._queue.append(item)

    def _wakeup_next(self, waiters):
        while waiters:
            waiter = waiters.pop(0)
            if not waiter.done():
                waiter.set_result(None)
                break

    @property
    def maxsize(self):
        return self._maxsize

    def qsize(self):
        return len(self._queue)

    def empty(self):
        return not self._queue

    def full(self):
        return self._maxsize > 0 and self.qsize() >= self._maxsize

    async def put(self, item):
        while self.full():
            putter = Future()
            self._putters.append(putter)
            try:
                await putter
            except BaseException:
                putter.cancel()
                if putter in self._putters:
                    self._putters.remove(putter)
                if not self.full() and not putter.cancelled():
                    self._wakeup_next(self._putters)
                raise
        return self.put_nowait(item)

    def put_nowait(self, item):
        if self.full():
            raise QueueFull
        self._put(item)
        self._unfinished_tasks += 1
        self._finished.clear()
        self._wakeup_next(self._getters)

    async def get(self):
        while self.empty():
            getter = Future()
            self._getters.append(getter)
            try:
                await getter
            except BaseException:
                getter.cancel()
                if getter in self._getters:
                    self._getters.remove(getter)
                if not self.empty() and not getter.cancelled():
                    self._wakeup_next(self._getters)
                raise
        return self.get_nowait()

    def get_nowait(self):
        if self.empty():
            raise QueueEmpty
        item = self._get()
        self._wakeup_next(self._putters)
        return item

    def task_done(self):
        if self._unfinished_tasks <= 0:
            raise ValueError("task_done() called too many times")
        self._unfinished_tasks -= 1
        if self._unfinished_tasks == 0:
            self._finished.set()

    async def join(self):
        if self._unfinished_tasks > 0:
            await self._finished.wait()


class PriorityQueue(Queue):
    def _get(self):
        from heapq import heappop
        return heappop(self._queue)

    def _put(self, item):
        from heapq import heappush
        heappush(self._queue, item)


class LifoQueue(Queue):
    def _get(self):
        return self._queue.pop()
