# compare: traceback
# Uncaught: a part raised again by its clause.
def f():
    raise ExceptionGroup("eg", [ValueError("a"), TypeError("b")])
try:
    f()
except* ValueError:
    raise
except* TypeError as e:
    raise e
