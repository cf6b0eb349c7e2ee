# Parts that clauses raise again join what nobody took, as they were in the tree.
def show(e, depth=0):
    pad = "  " * depth
    if isinstance(e, BaseExceptionGroup):
        print(pad + type(e).__name__, repr(e.message))
        for part in e.exceptions:
            show(part, depth + 1)
    else:
        print(pad + repr(e))

def tree():
    return ExceptionGroup("g", [ValueError(1), ExceptionGroup("in", [TypeError(2), ValueError(3)]), OSError(4)])
def one():
    try: raise tree()
    except* ValueError: raise
def both():
    try: raise tree()
    except* ValueError: raise
    except* TypeError: raise
def first():
    try: raise tree()
    except* TypeError: raise
    except* ValueError: pass
def by_name():
    try: raise tree()
    except* ValueError as e: raise e
def from_a_function():
    def again(): raise
    try: raise tree()
    except* ValueError: again()
for f in (one, both, first, by_name, from_a_function):
    print(f.__name__)
    try:
        f()
    except ExceptionGroup as e:
        show(e)
        print(e.__context__, e.__cause__)
