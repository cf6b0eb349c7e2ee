# A clause of except* gets the part of the group that matches; the rest goes on.
def show(e, depth=0):
    pad = "  " * depth
    if isinstance(e, BaseExceptionGroup):
        print(pad + type(e).__name__, repr(e.message))
        for part in e.exceptions:
            show(part, depth + 1)
    else:
        print(pad + repr(e))

def f(*clause):
    try:
        try:
            raise ExceptionGroup("g", [ValueError(1), TypeError(2),
                                       ExceptionGroup("in", [ValueError(3), OSError(4)])])
        except* clause as e:
            print("clause")
            show(e)
    except BaseException as e:
        print("left")
        show(e)
f(ValueError)
f(TypeError, OSError)
f(KeyError)
f(Exception)
f()
