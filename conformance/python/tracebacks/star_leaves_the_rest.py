# compare: traceback
# Uncaught: what no clause of except* took.
def f():
    raise ExceptionGroup("eg", [ValueError("a"), TypeError("b")])
def g():
    try:
        f()
    except* ValueError:
        pass
g()
