# compare: traceback
# Uncaught: groups in groups.
def fail(e): raise e
def inner():
    try:
        fail(OSError(2, "no"))
    except OSError as e:
        fail(ExceptionGroup("inner", [e, ValueError("v")]))
try:
    inner()
except ExceptionGroup as e:
    raise ExceptionGroup("outer", [ExceptionGroup("a", [ExceptionGroup("b", [KeyError(1)])]), e, TypeError()]) from None
