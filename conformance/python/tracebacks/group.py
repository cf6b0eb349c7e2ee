# compare: traceback
# Uncaught: a group with what it holds behind a margin.
def fail(n):
    raise ValueError(n)
errors = []
for n in range(2):
    try:
        fail(n)
    except ValueError as e:
        errors.append(e)
raise ExceptionGroup("several", errors + [KeyError("k"), TypeError()])
