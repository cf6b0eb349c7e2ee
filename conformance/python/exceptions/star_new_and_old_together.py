# One clause raises anew, another raises its part again.
def show(e, depth=0):
    pad = "  " * depth
    if isinstance(e, BaseExceptionGroup):
        print(pad + type(e).__name__, repr(e.message))
        for part in e.exceptions:
            show(part, depth + 1)
    else:
        print(pad + repr(e))

def f(first, second):
    try:
        try:
            raise ExceptionGroup("g", [ValueError(1), TypeError(2), OSError(3)])
        except* ValueError:
            if first == "new": raise KeyError("new")
            if first == "again": raise
        except* TypeError as e:
            if second == "new": raise KeyError("new")
            if second == "again": raise
            if second == "from none": raise IndexError() from None
    except BaseException as e:
        show(e)
for first in ("new", "again", "nothing"):
    for second in ("new", "again", "nothing", "from none"):
        print(first, second)
        f(first, second)
