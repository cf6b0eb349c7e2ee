# except* around yields: thrown groups, and what is handled while suspended.
def show(e, depth=0):
    pad = "  " * depth
    if isinstance(e, BaseExceptionGroup):
        print(pad + type(e).__name__, repr(e.message))
        for part in e.exceptions:
            show(part, depth + 1)
    else:
        print(pad + repr(e))

import sys
def g():
    try:
        yield 1
    except* ValueError as e:
        print("clause", repr(e))
        got = yield 2
        print("got", got, repr(sys.exc_info()[1]))
        yield 3
        raise KeyError("after")
    except* TypeError:
        yield "type"
    finally:
        print("finally")
it = g()
print(next(it), it.throw(ExceptionGroup("g", [ValueError(1), TypeError(2), OSError(3)])))
print(sys.exc_info())
print(it.send("sent"), next(it))
try:
    next(it)
except BaseException as e:
    show(e)
it = g()
next(it)
it.throw(ValueError("single"))
it.close()
def delegating():
    try:
        yield from g()
    except* OSError as e:
        yield repr(e)
it = delegating()
next(it)
print(it.throw(ExceptionGroup("g", [OSError(1)])), list(it))
