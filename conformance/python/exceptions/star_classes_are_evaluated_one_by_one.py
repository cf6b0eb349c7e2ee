# When the classes of clauses are evaluated, and what is handled then.
def show(e, depth=0):
    pad = "  " * depth
    if isinstance(e, BaseExceptionGroup):
        print(pad + type(e).__name__, repr(e.message))
        for part in e.exceptions:
            show(part, depth + 1)
    else:
        print(pad + repr(e))

import sys
def t(x):
    print("class", x.__name__, repr(sys.exc_info()[1]))
    return x
try:
    raise ExceptionGroup("g", [ValueError(1), TypeError(2), OSError(3)])
except* t(KeyError):
    print("never")
except* t(ValueError):
    print("clause", repr(sys.exc_info()[1]))
except* t(TypeError) as e:
    print("clause", sys.exc_info()[1] is e, sys.exc_info()[0].__name__)
except* t(OSError):
    print("clause")
except* t(Exception):
    print("never")
print(sys.exc_info())
