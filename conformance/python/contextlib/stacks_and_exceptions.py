# ExitStack: order of exits, exceptions replaced and suppressed on the way, their contexts, and what each exit sees.
from contextlib import ExitStack, contextmanager, suppress


class Log:
    def __init__(self, name, suppresses=False, raises=None):
        self.name, self.suppresses, self.raises = name, suppresses, raises

    def __enter__(self):
        print("enter", self.name)
        return self.name

    def __exit__(self, kind, value, trace):
        print("exit", self.name, kind and kind.__name__, value)
        if self.raises:
            raise self.raises
        return self.suppresses


def chain(e):
    parts = []
    while e is not None:
        parts.append(repr(e))
        e = e.__context__
    return " < ".join(parts)


def run(*managers, body=None):
    try:
        with ExitStack() as stack:
            for m in managers:
                stack.enter_context(m)
            if body:
                raise body
        print("  left quietly")
    except BaseException as e:
        print("  raised", chain(e))


run(Log("a"), Log("b"))
run(Log("a"), Log("b"), body=ValueError("body"))
run(Log("a"), Log("b", suppresses=True), Log("c"), body=ValueError("body"))
run(Log("a"), Log("b", raises=KeyError("b")), Log("c"), body=ValueError("body"))
run(Log("a", raises=TypeError("a")), Log("b", raises=KeyError("b")), body=ValueError("body"))
run(Log("a", raises=TypeError("a")), Log("b", suppresses=True), body=ValueError("body"))
run(Log("a", suppresses=True), Log("b", raises=KeyError("b")))
run(suppress(KeyError), Log("b", raises=KeyError("b")), body=ValueError("body"))


@contextmanager
def entering_fails():
    raise RuntimeError("no entry")
    yield


run(Log("a"), entering_fails(), Log("never"))
with ExitStack() as outer:
    outer.callback(print, "outer callback", end="!\n")
    with ExitStack() as inner:
        inner.callback(print, "moved")
        outer.push(inner.pop_all())
    print("inner left")
print(ExitStack().close(), ExitStack().__exit__(None, None, None))
