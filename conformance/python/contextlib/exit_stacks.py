# ExitStack: order, callbacks, push, pop_all, close, nested exceptions and wrong objects.
from contextlib import ExitStack, contextmanager

@contextmanager
def named(name, swallow=False):
    print("enter", name)
    try:
        yield name
    except Exception as e:
        print(name, "sees", repr(e))
        if not swallow: raise
    finally:
        print("leave", name)
with ExitStack() as s:
    print(s.enter_context(named("a")), s.enter_context(named("b")), s.callback(print, "called", end="!\n") is print)
    s.push(lambda *exc: print("pushed", exc))
    @s.callback
    def later(): print("later")
    @s.push
    def exit_function(t, v, tb): print("decorated", t)
try:
    with ExitStack() as s:
        s.enter_context(named("outer"))
        s.enter_context(named("inner", swallow=True))
        raise ValueError("boom")
    print("swallowed")
except ValueError as e:
    print("escaped", e)
s = ExitStack()
s.callback(print, "kept")
t = s.pop_all()
s.close()
print("nothing yet")
t.close(); t.close()
for bad in (5, None, object()):
    try:
        ExitStack().enter_context(bad)
    except Exception as e:
        print(type(e).__name__, str(e))
    try:
        ExitStack().push(bad)
        print("pushed")
    except Exception as e:
        print(type(e).__name__, e)
class HalfManager:
    def __enter__(self): pass
try:
    ExitStack().enter_context(HalfManager())
except Exception as e:
    print(type(e).__name__, e)
try:
    with ExitStack() as s:
        s.callback(lambda: 1 / 0)
        s.callback(lambda: {}["x"])
        raise ValueError("first")
except Exception as e:
    while e:
        print(repr(e)); e = e.__context__
with ExitStack() as s:
    s.push(lambda *e: True)
    s.callback(lambda: 1 / 0)
print("done")
