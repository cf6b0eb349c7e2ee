# compare: traceback
# Uncaught: groups that are the cause of others, and members that have a cause or a context.
def caught(f):
    try: f()
    except BaseException as e: return e
def context():
    try: 1 / 0
    except ZeroDivisionError: raise KeyError("context")
def cause():
    raise TypeError("caused") from ExceptionGroup("cause", [OSError("o")])
g = caught(context), caught(cause), ValueError("plain")
try:
    raise ExceptionGroup("first", g[:1])
except ExceptionGroup:
    raise ExceptionGroup("second", g)
