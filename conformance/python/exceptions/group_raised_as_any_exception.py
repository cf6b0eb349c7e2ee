# except clauses see a group as one exception of its class.
def show(e, depth=0):
    pad = "  " * depth
    if isinstance(e, BaseExceptionGroup):
        print(pad + type(e).__name__, repr(e.message))
        for part in e.exceptions:
            show(part, depth + 1)
    else:
        print(pad + repr(e))

def g(): return ExceptionGroup("m", [ValueError(1), KeyError(2)])
try:
    raise g()
except ValueError:
    print("never")
except (KeyError, ExceptionGroup) as e:
    print(type(e).__name__, e, e.__traceback__ is not None, e.__context__)
try:
    try:
        raise g()
    except ExceptionGroup as e:
        raise RuntimeError("wrapped") from e
except RuntimeError as e:
    print(repr(e.__cause__), e.__context__ is e.__cause__)
def gen():
    try:
        yield 1
    except ExceptionGroup as e:
        yield e.exceptions
it = gen()
next(it)
print(it.throw(g()))
try:
    raise ExceptionGroup
except TypeError as e:
    print(e)
try:
    raise ExceptionGroup("inner", [g()]).with_traceback(None)
except ExceptionGroup as e:
    show(e)
