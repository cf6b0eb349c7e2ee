# except* with groups of exceptions that are no Exception.
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
        raise BaseExceptionGroup("b", [ValueError(1), KeyboardInterrupt(2), SystemExit(3)])
    except* Exception as e:
        print(type(e).__name__)
        show(e)
        raise TypeError("new")
    except* SystemExit as e:
        print(type(e).__name__)
except BaseException as e:
    show(e)
