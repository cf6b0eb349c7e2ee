# Where the classes of exception groups stand.
print(ExceptionGroup.__mro__)
print(ExceptionGroup.__bases__, ExceptionGroup.__base__, BaseExceptionGroup.__bases__)
print(ExceptionGroup, ExceptionGroup.__name__, ExceptionGroup.__qualname__, ExceptionGroup.__module__)
print(BaseExceptionGroup.__doc__, ExceptionGroup.__doc__)
print(issubclass(ExceptionGroup, Exception), issubclass(BaseExceptionGroup, Exception))
print(sorted(vars(BaseExceptionGroup)))
print([n for n in dir(ExceptionGroup) if n[0] != "_" and n not in dir(Exception)])
g = ExceptionGroup("m", [ValueError()])
print(isinstance(g, BaseExceptionGroup), isinstance(g, Exception), isinstance(g, ValueError))
try:
    raise g
except Exception as e:
    print("caught as", type(e).__name__)
try:
    raise BaseExceptionGroup("b", [KeyboardInterrupt()])
except Exception:
    print("never")
except BaseException as e:
    print("caught as", type(e).__name__)
for maker in (BaseException, object):
    try:
        maker.__new__(ExceptionGroup, "m", [ValueError()])
    except TypeError as e:
        print(e)
for cls in (ValueError, int):
    try:
        BaseExceptionGroup.__new__(cls, "m", [ValueError()])
    except TypeError as e:
        print(e)
