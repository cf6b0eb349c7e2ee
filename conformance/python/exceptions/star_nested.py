# except* inside of except*, in the body and in a clause.
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
        print("inner", repr(e))
    except* KeyError:
        print("never")
except* TypeError as e:
    print("outer", repr(e))
    try:
        raise ExceptionGroup("second", [KeyError(4), e])
    except* KeyError as k:
        print("in the clause", repr(k), repr(k.__context__))
    except* TypeError as t:
        show(t)
except* OSError as e:
    print("outer", repr(e))
try:
    try: raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except ValueError: print("never")
    finally: print("finally")
except* ValueError as e:
    print(repr(e))
    try: raise e
    except ExceptionGroup as again: print(again is e)
except* TypeError:
    print("TypeError")
