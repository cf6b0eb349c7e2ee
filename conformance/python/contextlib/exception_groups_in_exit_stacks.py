# ExitStack and suppress with exception groups.
import contextlib
def wraps(kind, e, tb): raise ExceptionGroup("exit", [e])
try:
    with contextlib.ExitStack() as stack:
        stack.push(wraps)
        stack.push(wraps)
        raise ValueError("in")
except ExceptionGroup as e:
    print(repr(e), repr(e.__context__), repr(e.__context__.__context__))
with contextlib.suppress(ExceptionGroup):
    raise ExceptionGroup("suppressed", [ValueError()])
try:
    with contextlib.suppress(ValueError):
        raise ExceptionGroup("not suppressed", [ValueError()])
except ExceptionGroup as e:
    print(e)
@contextlib.contextmanager
def collected(found):
    try: yield
    except* ValueError as e: found.extend(e.exceptions)
found = []
with collected(found): raise ExceptionGroup("g", [ValueError(1), ValueError(2)])
with collected(found): raise ValueError(3)
print(found)
try:
    with collected(found): raise ExceptionGroup("g", [ValueError(4), TypeError(5)])
except* TypeError as e:
    print(repr(e), found)
