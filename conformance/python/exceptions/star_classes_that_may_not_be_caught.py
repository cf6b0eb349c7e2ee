# Classes that except* refuses, when an exception comes by.
def show(e, depth=0):
    pad = "  " * depth
    if isinstance(e, BaseExceptionGroup):
        print(pad + type(e).__name__, repr(e.message))
        for part in e.exceptions:
            show(part, depth + 1)
    else:
        print(pad + repr(e))

def f(what):
    try:
        try:
            raise ExceptionGroup("g", [ValueError(1)])
        except* what:
            print("never")
    except TypeError as e:
        print(e)
        show(e.__context__)
class Mine(ExceptionGroup): pass
for what in (ExceptionGroup, BaseExceptionGroup, Mine, (ValueError, Mine), 3, int, (ValueError, 3),
             [ValueError], "ValueError", None):
    f(what)
try: pass
except* ExceptionGroup: pass
print("not looked at without an exception")
try:
    try: raise ExceptionGroup("g", [ValueError(1)])
    except* ValueError: raise KeyError("lost")
    except* 3: pass
except BaseException as e:
    print(repr(e))
    show(e.__context__)
try:
    try: raise ExceptionGroup("g", [ValueError(1)])
    except* ValueError: pass
    except* undefined: pass
except NameError as e:
    print(e)
    show(e.__context__)
