"""asyncio: everything above futures, tasks and the loop, which are native."""

__all__ = (
    "AbstractEventLoop", "Barrier", "BaseEventLoop", "SelectorEventLoop", "BoundedSemaphore", "BrokenBarrierError", "CancelledError", "Condition", "Event", "FIRST_COMPLETED",
    "FIRST_EXCEPTION", "ALL_COMPLETED", "Future", "IncompleteReadError", "InvalidStateError",
    "LifoQueue", "Lock", "PriorityQueue", "Queue", "QueueEmpty", "QueueFull", "Runner", "Semaphore",
    "Task", "TaskGroup", "Handle", "TimerHandle", "Timeout", "TimeoutError", "all_tasks", "as_completed", "create_task", "current_task",
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
    """Incomplete read error: what came before the end, and how much was expected."""

    def __init__(self, partial, expected):
        wanted = "undefined" if expected is None else repr(expected)
        super().__init__(f"{len(partial)} bytes read on a total of {wanted} expected bytes")
        self.partial = partial
        self.expected = expected


class QueueEmpty(Exception):
    """Raised when Queue.get_nowait() is called on an empty Queue."""


class QueueFull(Exception):
    """Raised when the Queue.put_nowait() method is called on a full Queue."""


class BrokenBarrierError(RuntimeError):
    """Barrier is broken by barrier.abort() call."""


BrokenBarrierError.__module__ = "asyncio.exceptions"
InvalidStateError.__module__ = "asyncio.exceptions"
QueueEmpty.__module__ = "asyncio.queues"
QueueFull.__module__ = "asyncio.queues"

def _called(callback, args, kwargs=None, suffix=""):
    """A call as text: name(arguments)."""
    from functools import partial
    from reprlib import repr as short
    shown = [short(arg) for arg in args or ()]
    shown += [f"{name}={short(value)}" for name, value in (kwargs or {}).items()]
    suffix = f"({', '.join(shown)}){suffix}"
    if isinstance(callback, partial):
        return _called(callback.func, callback.args, callback.keywords, suffix)
    name = getattr(callback, "__qualname__", None) or getattr(callback, "__name__", None)
    return (name or repr(callback)) + suffix


def _called_at(callback, args):
    """The same, with where the function is defined."""
    from functools import partial
    function = callback
    while isinstance(function, partial) or hasattr(function, "__wrapped__"):
        function = function.func if isinstance(function, partial) else function.__wrapped__
    return _called(callback, args) + _place(function)


def _short(value):
    from reprlib import repr
    return repr(value)


def _shown_coroutine(coro):
    """One that is no generator, as a task shows it."""
    name = (getattr(coro, "__qualname__", None) or getattr(coro, "__name__", None) or
            f"<{type(coro).__name__} without __name__>")
    running = getattr(coro, "cr_running", False) or getattr(coro, "gi_running", False)
    return f"{name}() running" if running else f"{name}()"


def _shown_callbacks(callbacks):
    """A future's callbacks: two of them, and how many more there are."""
    shown = []
    for callback in callbacks:
        if isinstance(callback, tuple):
            callback = callback[0]
        shown.append("Task.task_wakeup()" if isinstance(callback, Task) else
                     _called_at(callback, ()))
    if len(shown) > 2:
        shown[1:-1] = [f"<{len(shown) - 2} more>"]
    return f" cb=[{', '.join(shown)}]" if shown else ""


def _report(callback, argument, exc):
    """Called natively about a callback that failed and is no Handle's."""
    args = () if argument is None else (argument,)
    loop = _running_loop()
    loop.call_exception_handler({"message": f"Exception in callback {_called_at(callback, args)}",
                                 "exception": exc, "handle": Handle(callback, args, loop)})


class Handle:
    def __init__(self, callback, args, loop, context=None):
        self._callback = callback
        self._args = args
        self._loop = loop
        self._context = context
        self._cancelled = False

    def _run(self):
        if self._cancelled:
            return
        try:
            self._callback(*self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._loop.call_exception_handler(
                {"message": f"Exception in callback {_called_at(self._callback, self._args)}",
                 "exception": exc, "handle": self})

    def _shown(self):
        parts = [type(self).__name__]
        if self._cancelled:
            parts.append("cancelled")
        return parts

    def __repr__(self):
        parts = self._shown()
        if self._callback is not None:
            parts.append(_called_at(self._callback, self._args))
        return f"<{' '.join(parts)}>"

    def cancel(self):
        self._cancelled = True
        self._callback = self._args = None

    def cancelled(self):
        return self._cancelled


class TimerHandle(Handle):
    def __init__(self, when, callback, args, loop, context=None):
        super().__init__(callback, args, loop, context)
        self._when = when
        self._timer = 0

    def _shown(self):
        parts = super()._shown()
        parts.insert(1 + self._cancelled, f"when={self._when}")
        return parts

    def when(self):
        return self._when

    def cancel(self):
        if not self._cancelled:
            super().cancel()
            _cancel_timer(self._timer)

    def __hash__(self):
        return hash(self._when)

    def __lt__(self, other):
        return self._when < other._when if isinstance(other, TimerHandle) else NotImplemented

    def __le__(self, other):
        if not isinstance(other, TimerHandle):
            return NotImplemented
        return self._when < other._when or self == other

    def __gt__(self, other):
        return self._when > other._when if isinstance(other, TimerHandle) else NotImplemented

    def __ge__(self, other):
        if not isinstance(other, TimerHandle):
            return NotImplemented
        return self._when > other._when or self == other

    def __eq__(self, other):
        if not isinstance(other, TimerHandle):
            return NotImplemented
        return (self._when == other._when and self._callback == other._callback and
                self._args == other._args and self._cancelled == other._cancelled)


class AbstractEventLoop:
    """What a loop can do, for classes to fill in."""

    def run_forever(self, *args, **named):
        raise NotImplementedError

    async def shutdown_asyncgens(self):
        raise NotImplementedError

    def call_soon(self, callback, *args, context=None):
        return self.call_later(0, callback, *args, context=context)

    run_until_complete = stop = is_running = is_closed = close = call_later = call_at = time = \
        create_future = create_task = call_soon_threadsafe = run_in_executor = \
        set_task_factory = get_task_factory = set_exception_handler = get_exception_handler = \
        default_exception_handler = call_exception_handler = get_debug = set_debug = run_forever
    shutdown_default_executor = shutdown_asyncgens


def _refuse_to_run(future, text):
    if _is_coroutine(future):
        future.close()
    raise RuntimeError(text)


class BaseEventLoop(_Loop, AbstractEventLoop):
    """A loop of this isolate; queue, timers and tasks are in its native base."""

    _debug = False
    _exception_handler = None
    _task_factory = None
    slow_callback_duration = 0.1

    def __repr__(self):
        return (f"<{type(self).__name__} running={self.is_running()} closed={self.is_closed()} "
                f"debug={self.get_debug()}>")

    def _check_closed(self):
        if self.is_closed():
            raise RuntimeError("Event loop is closed")

    def _check_running(self, future=None):
        if _running_loop() is not None:
            _refuse_to_run(future,
                           "This event loop is already running" if self.is_running() else
                           "Cannot run the event loop while another loop is running")

    def _check_callback(self, callback, method):
        if iscoroutine(callback) or iscoroutinefunction(callback):
            raise TypeError(f"coroutines cannot be used with {method}()")
        if not callable(callback):
            raise TypeError(f"a callable object was expected by {method}(), got {callback!r}")

    def run_until_complete(self, future):
        self._check_closed()
        self._check_running(future)
        future = ensure_future(future, loop=self)
        if _is_future(future):
            return self._run(future)
        future.add_done_callback(self._stop_after)
        try:
            self._run_until_stopped()
        finally:
            future.remove_done_callback(self._stop_after)
        if not future.done():
            raise RuntimeError("Event loop stopped before Future completed.")
        return future.result()

    def _stop_after(self, future):
        self.stop()

    def run_forever(self):
        self._check_closed()
        self._check_running()
        self._run_until_stopped()

    def create_task(self, coro, *, name=None, context=None):
        self._check_closed()
        factory = self._task_factory
        if factory is None:
            return _new_task(coro, name, context, self)
        task = factory(self, coro) if context is None else factory(self, coro, context=context)
        _set_task_name(task, name)
        return task

    def create_future(self):
        return Future(loop=self)

    def call_soon(self, callback, *args, context=None):
        if self._debug:
            self._check_callback(callback, "call_soon")
        handle = Handle(callback, args, self, context)
        self._call_soon(handle._run, context)
        return handle

    def call_soon_threadsafe(self, callback, *args, context=None):
        if self._debug:
            self._check_callback(callback, "call_soon_threadsafe")
        return self.call_soon(callback, *args, context=context)

    def call_later(self, delay, callback, *args, context=None):
        if delay is None:
            raise TypeError("delay must not be None")
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        if when is None:
            raise TypeError("when cannot be None")
        self._check_closed()
        if self._debug:
            self._check_callback(callback, "call_at")
        handle = TimerHandle(when, callback, args, self, context)
        handle._timer = self._call_at(when, handle._run, context)
        return handle

    def time(self):
        return _time()

    def get_debug(self):
        return self._debug

    def set_debug(self, enabled):
        self._debug = enabled

    def get_task_factory(self):
        return self._task_factory

    def set_task_factory(self, factory):
        if factory is not None and not callable(factory):
            raise TypeError("task factory must be a callable or None")
        self._task_factory = factory
        self._be_plain(factory is None and type(self) is _UnixSelectorEventLoop)

    def get_exception_handler(self):
        return self._exception_handler

    def set_exception_handler(self, handler):
        if handler is not None and not callable(handler):
            raise TypeError(f"A callable object or None is expected, got {handler!r}")
        self._exception_handler = handler

    def default_exception_handler(self, context):
        lines = [context.get("message") or "Unhandled exception in event loop"]
        lines += [f"{key}: {context[key]!r}" for key in sorted(context)
                  if key not in ("message", "exception")]
        exc = context.get("exception")
        _log("\n".join(lines), exc or False)

    def call_exception_handler(self, context):
        handler = self._exception_handler
        if handler is None:
            try:
                self.default_exception_handler(context)
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException:
                _log("Exception in default exception handler", True)
            return
        try:
            handler(self, context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            try:
                self.default_exception_handler({"message": "Unhandled error in exception handler",
                                                "exception": exc, "context": context})
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException:
                _log("Exception in default exception handler while handling an unexpected error "
                     "in custom exception handler", True)

    def run_in_executor(self, executor, func, *args):
        self._check_closed()
        if self._debug:
            self._check_callback(func, "run_in_executor")
        future = self.create_future()
        try:
            future.set_result(func(*args))
        except Exception as exc:
            future.set_exception(exc)
        return future

    async def shutdown_asyncgens(self):
        unfinished = _take_async_generators()
        closed = await gather(*[each.aclose() for each in unfinished], return_exceptions=True)
        for each, result in zip(unfinished, closed):
            if isinstance(result, Exception):
                self.call_exception_handler({
                    "message": "an error occurred during closing of asynchronous generator "
                               f"{each!r}",
                    "exception": result, "asyncgen": each})

    async def shutdown_default_executor(self):
        pass


class _UnixSelectorEventLoop(BaseEventLoop):
    def __init__(self):
        self._be_plain(type(self) is _UnixSelectorEventLoop)


SelectorEventLoop = _UnixSelectorEventLoop


def _log(text, exc_info):
    from logging import getLogger
    getLogger("asyncio").error(text, exc_info=exc_info)


def _report_unseen():
    """Tells of the tasks that failed without anybody asking for their exception."""
    for task in _take_unseen():
        task.get_loop().call_exception_handler({"message": "Task exception was never retrieved",
                                                "exception": task.exception(), "future": task})


def _main_loop():
    """The loop of what runs in no loop that the program made."""
    loop = _main_loop_object()
    if loop is None:
        loop = _UnixSelectorEventLoop()
        loop._be_main()
    return loop


_get_running_loop = _running_loop


def get_event_loop():
    loop = _running_loop()
    return _policies[0].get_event_loop() if loop is None else loop


def new_event_loop():
    return _policies[0].new_event_loop()


def set_event_loop(loop):
    _policies[0].set_event_loop(loop)


class AbstractEventLoopPolicy:
    def get_event_loop(self, *args):
        raise NotImplementedError

    set_event_loop = new_event_loop = get_event_loop


class BaseDefaultEventLoopPolicy(AbstractEventLoopPolicy):
    """The first loop asked for is made; after that, only what was set is there."""

    _loop_factory = None

    def __init__(self):
        self._loop = None
        self._set_called = False

    def get_event_loop(self):
        if self._loop is None and not self._set_called:
            self.set_event_loop(self._first_loop())
        if self._loop is None:
            raise RuntimeError("There is no current event loop in thread 'MainThread'.")
        return self._loop

    def _first_loop(self):
        return self.new_event_loop()

    def set_event_loop(self, loop):
        self._set_called = True
        if loop is not None and not isinstance(loop, AbstractEventLoop):
            raise TypeError("loop must be an instance of AbstractEventLoop or None, not "
                            f"'{type(loop).__name__}'")
        self._loop = loop

    def new_event_loop(self):
        return self._loop_factory()


class _UnixDefaultEventLoopPolicy(BaseDefaultEventLoopPolicy):
    _loop_factory = _UnixSelectorEventLoop

    def _first_loop(self):
        return _main_loop() if type(self) is _UnixDefaultEventLoopPolicy else self.new_event_loop()


DefaultEventLoopPolicy = _UnixDefaultEventLoopPolicy
_policies = [DefaultEventLoopPolicy()]


def get_event_loop_policy():
    return _policies[0]


def set_event_loop_policy(policy):
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        raise TypeError("policy must be an instance of AbstractEventLoopPolicy or None, not "
                        f"'{type(policy).__name__}'")
    _policies[0] = policy or DefaultEventLoopPolicy()


def get_running_loop():
    loop = _running_loop()
    if loop is None:
        raise RuntimeError("no running event loop")
    return loop


def iscoroutine(obj):
    if _is_coroutine(obj):
        return True
    from collections.abc import Coroutine
    from types import GeneratorType
    return isinstance(obj, (GeneratorType, Coroutine))


def iscoroutinefunction(func):
    return _is_coroutine_function(func)


def isfuture(obj):
    return _is_future(obj) or (hasattr(obj.__class__, "_asyncio_future_blocking") and
                               obj._asyncio_future_blocking is not None)


def current_task(loop=None):
    running = _running_loop()
    if loop is None and running is None:
        raise RuntimeError("no running event loop")
    return _current_task() if loop is None or loop is running else None


def _tasks_of(loop):
    return loop._tasks() if isinstance(loop, _Loop) else []


def all_tasks(loop=None):
    return set(_tasks_of(get_running_loop() if loop is None else loop))


def run(main, *, debug=None):
    if _running_loop() is not None:
        _refuse_to_run(main, "asyncio.run() cannot be called from a running event loop")
    if not (iscoroutine(main) or _is_future(main)):
        raise ValueError("a coroutine was expected, got {!r}".format(main))
    loop = new_event_loop()
    set_event_loop(loop)
    if debug is not None:
        loop.set_debug(debug)
    try:
        return loop.run_until_complete(main)
    finally:
        _end_loop(loop, True)


def _cancel_all_tasks(loop):
    cancelled = []
    for task in _tasks_of(loop):
        try:
            task.cancel()
            cancelled.append(task)
        except RecursionError:
            pass  # waits for tasks that wait for each other: nothing can wake it
    if cancelled:
        loop.run_until_complete(gather(*cancelled, return_exceptions=True))
        for task in cancelled:
            if not task.cancelled() and task.exception() is not None:
                loop.call_exception_handler(
                    {"message": "unhandled exception during asyncio.run() shutdown",
                     "exception": task.exception(), "task": task})
    _report_unseen()


def _end_loop(loop, is_current):
    try:
        _cancel_all_tasks(loop)
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.run_until_complete(loop.shutdown_default_executor())
    finally:
        if is_current:
            set_event_loop(None)
        loop.close()


class Runner:
    """Runs coroutines one after another in one loop and one context."""

    def __init__(self, *, debug=None, loop_factory=None):
        self._debug = debug
        self._loop_factory = loop_factory
        self._loop = None
        self._context = None
        self._closed = False

    def __enter__(self):
        self.get_loop()
        return self

    def __exit__(self, *exc):
        self.close()

    def run(self, coro, *, context=None):
        if not iscoroutine(coro):
            raise ValueError("a coroutine was expected, got {!r}".format(coro))
        if _running_loop() is not None:
            _refuse_to_run(coro, "Runner.run() cannot be called from a running event loop")
        loop = self.get_loop()
        task = loop.create_task(coro, context=self._context if context is None else context)
        return loop.run_until_complete(task)

    def get_loop(self):
        if self._closed:
            raise RuntimeError("Runner is closed")
        if self._loop is None:
            from contextvars import copy_context
            if self._loop_factory is None:
                self._loop = new_event_loop()
                set_event_loop(self._loop)
            else:
                self._loop = self._loop_factory()
            if self._debug is not None:
                self._loop.set_debug(self._debug)
            self._context = copy_context()
        return self._loop

    def close(self):
        if self._loop is not None:
            loop, self._loop = self._loop, None
            self._closed = True
            _end_loop(loop, self._loop_factory is None)


def _set_task_name(task, name):
    if name is not None and hasattr(task, "set_name"):
        task.set_name(name)


def create_task(coro, *, name=None, context=None):
    if _is_future(coro):
        return _start(coro)
    loop = _running_loop()
    if loop is None:
        _refuse_to_run(coro, "no running event loop")
    task = _task_in(loop, coro, context)  # a name of one's own takes a number, too
    _set_task_name(task, name)
    return task


async def _wrap_awaitable(awaitable):
    return await awaitable


def ensure_future(coro_or_future, *, loop=None):
    if _is_coroutine(coro_or_future):
        return _task_in(get_event_loop() if loop is None else loop, coro_or_future)
    if isfuture(coro_or_future):
        if loop is not None and not _belongs(coro_or_future, loop):
            raise ValueError("The future belongs to a different loop than "
                             "the one specified as the loop argument")
        return _start(coro_or_future)
    wrapped = False
    if not iscoroutine(coro_or_future):
        if not hasattr(type(coro_or_future), "__await__"):
            raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
        coro_or_future = _wrap_awaitable(coro_or_future)
        wrapped = True
    try:
        return (get_event_loop() if loop is None else loop).create_task(coro_or_future)
    except RuntimeError:
        if not wrapped:
            coro_or_future.close()
        raise


def _belongs(future, loop):
    """Whether it is of that loop; one of none is, from now on."""
    if _is_future(future):
        return _bind(future, loop)
    return (future.get_loop() if hasattr(future, "get_loop") else future._loop) is loop


def wrap_future(future, *, loop=None):
    if not _is_future(future):
        raise AssertionError(f"concurrent.futures.Future is expected, got {future!r}")
    return _start(future)


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
        outer = get_event_loop().create_future()
        outer.set_result([])
        return outer
    loop = None
    made = {}
    children = []
    unique = []
    for arg in coros_or_futures:
        child = made.get(arg)
        if child is None:
            if _is_coroutine(arg):
                if loop is None:
                    loop = get_event_loop()
                child = _task_in(loop, arg)
            else:
                child = ensure_future(arg, loop=loop)
                if loop is None:
                    loop = child.get_loop() if hasattr(child, "get_loop") else child._loop
            made[arg] = child
            unique.append(child)
        children.append(child)
    outer = _GatheringFuture(loop=loop)
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
                try:
                    child.exception()
                except CancelledError as e:
                    outer.set_exception(e)
                return
            error = child.exception()
            if error is not None:
                outer.set_exception(error)
                return
        if finished == len(unique):
            results = []
            for c in children:
                if c.cancelled() and isinstance(c, Task):
                    results.append(CancelledError(""))  # a task that ends forgets the message
                elif c.cancelled():
                    try:
                        c.exception()
                    except CancelledError as e:
                        results.append(CancelledError(*(e.args or ("",))))
                else:
                    error = c.exception()
                    results.append(c.result() if error is None else error)
            if outer._cancel_requested:
                try:
                    child.exception()
                    outer.set_exception(CancelledError())
                except CancelledError as e:
                    outer.set_exception(e)
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
    loop = _running_loop()
    if timeout <= 0:
        fut = ensure_future(fut, loop=loop)
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

    fut = ensure_future(fut, loop=loop)
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
    for f in fs:
        if not hasattr(f, "__await__"):
            f.add_done_callback  # says that it has none
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
    loop = get_event_loop()
    todo = {ensure_future(f, loop=loop) for f in set(fs)}
    from asyncio.queues import Queue
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
    outer = Future(loop=inner.get_loop())

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
    """Cancels the task inside at a time, and turns that cancellation into TimeoutError."""

    def __init__(self, when):
        self._when = when
        self._handle = None
        self._task = None
        self._state = "created"

    def when(self):
        return self._when

    def reschedule(self, when):
        if self._state != "active":
            if self._state == "created":
                raise RuntimeError("Timeout has not been entered")
            raise RuntimeError(f"Cannot change state of {self._state} Timeout")
        self._when = when
        if self._handle is not None:
            self._handle.cancel()
        if when is None:
            self._handle = None
        elif when <= _time():
            self._handle = get_running_loop().call_soon(self._on_timeout)
        else:
            self._handle = get_running_loop().call_at(when, self._on_timeout)

    def expired(self):
        return self._state in ("expiring", "expired")

    def _on_timeout(self):
        self._task.cancel()
        self._state = "expiring"
        self._handle = None

    async def __aenter__(self):
        self._task = _current_task()
        if self._task is None:
            raise RuntimeError("Timeout should be used inside a task")
        self._state = "active"
        self._cancelling = self._task.cancelling()
        self.reschedule(self._when)
        return self

    async def __aexit__(self, exc_type, exc, tb):
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None
        if self._state == "expiring":
            self._state = "expired"
            if self._task.uncancel() <= self._cancelling and exc_type is CancelledError:
                raise TimeoutError
        elif self._state == "active":
            self._state = "finished"
        return None

    def __repr__(self):
        when = ""
        if self._state == "active":
            when = f" when={round(self._when, 3) if self._when is not None else None}"
        return f"<Timeout [{self._state}]{when}>"


def timeout(delay):
    return Timeout(_time() + delay if delay is not None else None)


def timeout_at(when):
    return Timeout(when)


class TaskGroup:
    def __init__(self):
        self._loop = None
        self._tasks = set()
        self._errors = []
        self._base_error = None
        self._parent = None
        self._entered = False
        self._exiting = False
        self._aborting = False
        self._waiter = None
        self._parent_cancel_requested = False

    def __repr__(self):
        parts = ["TaskGroup"]
        if self._tasks:
            parts.append(f"tasks={len(self._tasks)}")
        if self._errors:
            parts.append(f"errors={len(self._errors)}")
        if self._aborting:
            parts.append("cancelling")
        elif self._entered:
            parts.append("entered")
        return f"<{' '.join(parts)}>"

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError(f"TaskGroup {self!r} has been already entered")
        self._entered = True
        self._loop = get_running_loop()
        self._parent = _current_task()
        if self._parent is None:
            raise RuntimeError(f"TaskGroup {self!r} cannot determine the parent task")
        return self

    async def __aexit__(self, et, exc, tb):
        self._exiting = True
        self._note_base_error(exc)
        propagate = exc if et is CancelledError else None
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
        if self._base_error is not None:
            raise self._base_error
        if propagate and not self._errors:
            raise propagate
        if et is not None and et is not CancelledError:
            self._errors.append(exc)
        if self._errors:
            try:
                raise BaseExceptionGroup("unhandled errors in a TaskGroup", self._errors) from None
            finally:
                self._errors = None

    def create_task(self, coro, *, name=None, context=None):
        if not self._entered:
            raise RuntimeError(f"TaskGroup {self!r} has not been entered")
        if self._exiting and not self._tasks:
            raise RuntimeError(f"TaskGroup {self!r} is finished")
        if self._aborting:
            raise RuntimeError(f"TaskGroup {self!r} is shutting down")
        task = _start(coro) if _is_future(coro) else _task_in(self._loop, coro, context)
        _set_task_name(task, name)
        self._tasks.add(task)
        task.add_done_callback(self._on_done)
        return task

    def _note_base_error(self, error):
        if self._base_error is None and isinstance(error, (SystemExit, KeyboardInterrupt)):
            self._base_error = error

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
        self._note_base_error(error)
        if self._parent.done():
            self._loop.call_exception_handler({
                "message": f"Task {task!r} has errored out but its parent task {self._parent} "
                           "is already completed", "exception": error, "task": task})
        elif not self._aborting and not self._parent_cancel_requested:
            self._abort()
            self._parent_cancel_requested = True
            self._parent.cancel()


# Where the names that not every program needs come from, at their first use.
_LATER = {"Barrier": "locks", "BoundedSemaphore": "locks", "Condition": "locks", "Event": "locks",
          "Lock": "locks", "Semaphore": "locks",
          "LifoQueue": "queues", "PriorityQueue": "queues", "Queue": "queues"}
_SUBMODULES = ("coroutines", "events", "exceptions", "futures", "locks", "queues", "runners",
               "taskgroups", "tasks", "threads", "timeouts")


def _submodule(name):
    return _import("asyncio." + name)


def __getattr__(name):
    if name in _SUBMODULES:
        return _submodule(name)
    if name not in _LATER:
        raise AttributeError(f"module 'asyncio' has no attribute '{name}'")
    value = globals()[name] = getattr(_submodule(_LATER[name]), name)
    return value


def __dir__():
    return sorted({*globals(), *_LATER, *_SUBMODULES})


def _settle():
    """Says of each name which of CPython's modules it belongs to."""
    homes = {"base_futures": (isfuture,), "coroutines": (iscoroutine, iscoroutinefunction),
             "base_events": (BaseEventLoop,), "unix_events": (_UnixSelectorEventLoop,
                                                              _UnixDefaultEventLoopPolicy),
             "events": (AbstractEventLoop, AbstractEventLoopPolicy, BaseDefaultEventLoopPolicy,
                        Handle, TimerHandle, get_event_loop_policy, new_event_loop, set_event_loop,
                        set_event_loop_policy),
             "runners": (Runner, run), "taskgroups": (TaskGroup,),
             "tasks": (all_tasks, as_completed, create_task, ensure_future, gather, shield, sleep,
                       wait, wait_for),
             "threads": (to_thread,), "timeouts": (Timeout, timeout, timeout_at)}
    for module, things in homes.items():
        for thing in things:
            thing.__module__ = "asyncio." + module


_settle()
