# What clauses raise anew comes in one group, with what is left behind it.
def show(e, depth=0):
    pad = "  " * depth
    if isinstance(e, BaseExceptionGroup):
        print(pad + type(e).__name__, repr(e.message))
        for part in e.exceptions:
            show(part, depth + 1)
    else:
        print(pad + repr(e))

def f(left):
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)] + left)
    except* ValueError as e:
        raise KeyError("from value")
    except* TypeError as e:
        raise IndexError("from type") from e
for left in ([], [OSError(3)]):
    try:
        f(left)
    except ExceptionGroup as e:
        show(e)
        print(e.__context__, e.__cause__)
        for part in e.exceptions:
            print(repr(part), "context", repr(part.__context__), "cause", repr(part.__cause__),
                  part.__suppress_context__)
