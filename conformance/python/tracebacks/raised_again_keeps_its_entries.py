# Lines in the traceback of an exception raised again: nothing is added where that happens.
def lines(e):
    found, at = [], e.__traceback__
    while at:
        found.append(at.tb_lineno)
        at = at.tb_next
    return found
def again(): raise
def f():
    try: 1 / 0
    except ZeroDivisionError: again()
def g():
    try: f()
    finally: pass
def h():
    try: g()
    except Exception as e:
        e.__traceback__ = None
        raise
def k():
    try: h()
    finally:
        pass
def recursive(n=2):
    if n == 0: raise
    try: 1 / 0
    except ZeroDivisionError: recursive(n - 1)
def thrown():
    def gen():
        try: yield
        except ValueError: raise
    it = gen()
    next(it)
    it.throw(ValueError(1))
def nothing():
    raise
def star():
    try: raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError: raise KeyError
    finally: print("finally")
for x in (f, g, h, k, recursive, thrown, nothing, star):
    try: x()
    except Exception as e: print(x.__name__, type(e).__name__, lines(e))
