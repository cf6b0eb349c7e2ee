# Class patterns for groups and what they hold.
def what(e):
    match e:
        case ExceptionGroup(message=m, exceptions=[ValueError(args=(x,))]): return "one value", m, x
        case ExceptionGroup(exceptions=[KeyError(), *rest]): return "key first", rest
        case BaseExceptionGroup(exceptions=(first, _)): return "two", first
        case BaseExceptionGroup(): return "other"
for e in (ExceptionGroup("m", [ValueError(1)]), ExceptionGroup("m", [KeyError(1), OSError(2), TypeError()]),
          BaseExceptionGroup("b", [KeyboardInterrupt(), ValueError(3)]), ExceptionGroup("x", [OSError()] * 3),
          ValueError(1)):
    print(what(e))
try:
    match ExceptionGroup("m", [ValueError(1)]):
        case ExceptionGroup("m"): pass
except TypeError as e:
    print(e)
