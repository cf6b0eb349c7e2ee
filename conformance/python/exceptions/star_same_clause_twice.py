# A second clause of the same class gets nothing; neither does one for what a clause raised.
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
        raise ExceptionGroup("g", [ValueError(1)])
    except* ValueError:
        print("first")
        raise TypeError("raised by a clause")
    except* ValueError:
        print("never")
    except* TypeError:
        print("never")
except ExceptionGroup as e:
    show(e)
