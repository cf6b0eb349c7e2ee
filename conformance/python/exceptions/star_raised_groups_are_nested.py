# A group raised by a clause is one member of the group that leaves.
def show(e, depth=0):
    pad = "  " * depth
    if isinstance(e, BaseExceptionGroup):
        print(pad + type(e).__name__, repr(e.message))
        for part in e.exceptions:
            show(part, depth + 1)
    else:
        print(pad + repr(e))

try:
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2), OSError(3)])
    except* ValueError as e:
        raise ExceptionGroup("new", [KeyError(4), e])
    except* TypeError:
        raise BaseExceptionGroup("base", [SystemExit(5)])
except BaseExceptionGroup as e:
    show(e)
