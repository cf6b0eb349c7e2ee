# push of exits, managers and functions, callbacks as decorators, and everything that is refused.
from contextlib import AsyncExitStack, ExitStack


def attempt(function, *arguments, **named):
    try:
        return function(*arguments, **named)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


stack = ExitStack()


@stack.push
def on_exit(kind, value, trace):
    print("on_exit", kind)


@stack.callback
def plain():
    print("plain")


def with_arguments(*args, **kwargs):
    print(args, kwargs)


print(stack.callback(with_arguments, 1, 2, key=3) is with_arguments, on_exit.__name__, plain.__name__)


class Manager:
    def __enter__(self):
        return "entered"

    def __exit__(self, *exc):
        print("manager left", exc[0])


manager = Manager()
print(stack.push(manager) is manager, stack.enter_context(Manager()))
for wrong in (5, "text", None):
    print(attempt(stack.enter_context, wrong))


class OnlyEnter:
    def __enter__(self):
        return self


class OnlyExit:
    def __exit__(self, *exc):
        print("only exit")


print(attempt(stack.enter_context, OnlyEnter()), attempt(stack.enter_context, OnlyExit()))
stack.push(OnlyExit())
print(attempt(stack.callback), attempt(ExitStack, 1), attempt(ExitStack.callback), attempt(stack.callback, callback=print))
stack.close()
stack.close()
print(attempt(AsyncExitStack().enter_context, 5), attempt(AsyncExitStack().push_async_exit, 5))
