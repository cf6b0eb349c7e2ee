# What leaves except* when a single exception was caught and its clause raises.
def show(e, depth=0):
    pad = "  " * depth
    if isinstance(e, BaseExceptionGroup):
        print(pad + type(e).__name__, repr(e.message))
        for part in e.exceptions:
            show(part, depth + 1)
    else:
        print(pad + repr(e))

def f(action):
    try:
        try:
            raise ValueError("single")
        except* ValueError as e:
            action(e)
    except BaseException as e:
        show(e)
        print(repr(e.__context__), repr(e.__cause__))
def again(e): raise e
def other(e): raise KeyError("other")
def caused(e): raise KeyError("caused") from e
def leaf(e): raise e.exceptions[0]
def group(e): raise ExceptionGroup("new", [e])
for action in (again, other, caused, leaf, group):
    print(action.__name__)
    f(action)
print("bare")
try:
    try:
        raise ValueError("single")
    except* ValueError:
        raise
except BaseException as e:
    show(e)
