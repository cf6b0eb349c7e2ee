# Several clauses share a group: each takes what those before it left.
def show(e, depth=0):
    pad = "  " * depth
    if isinstance(e, BaseExceptionGroup):
        print(pad + type(e).__name__, repr(e.message))
        for part in e.exceptions:
            show(part, depth + 1)
    else:
        print(pad + repr(e))

try:
    raise ExceptionGroup("g", [KeyError(1), IndexError(2), ValueError(3), TypeError(4)])
except* KeyError as e:
    print("KeyError")
    show(e)
except* LookupError as e:
    print("LookupError")
    show(e)
except* (TypeError, ValueError) as e:
    print("the others")
    show(e)
except* Exception:
    print("never")
else:
    print("never")
finally:
    print("finally")
