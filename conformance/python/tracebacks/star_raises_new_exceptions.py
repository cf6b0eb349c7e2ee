# compare: traceback
# Uncaught: what clauses of except* raised, in a group of its own.
def f():
    try:
        raise ExceptionGroup("eg", [ValueError("a"), TypeError("b"), OSError("c")])
    except* ValueError as e:
        raise KeyError("x")
    except* TypeError as e:
        raise ExceptionGroup("n", [IndexError("y"), e]) from e
f()
