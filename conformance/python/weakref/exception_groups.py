# Weak references to exceptions: to an ExceptionGroup and what derives from it, to no other builtin one.
import weakref
class Mine(BaseExceptionGroup): pass
errors = [ExceptionGroup("a", [ValueError()]), BaseExceptionGroup("a", [KeyboardInterrupt()]),
          BaseExceptionGroup("a", [ValueError()]), Mine("a", [ValueError()]), ValueError()]
for e in errors:
    try:
        print(type(e).__name__, weakref.ref(e)() is e)
    except TypeError as x:
        print(x)
