# compare: traceback
# Uncaught: a single exception that except* wrapped and its clause raised again.
try:
    int("x")
except* ValueError as e:
    raise e
