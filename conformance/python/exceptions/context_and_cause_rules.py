# Context and cause rules.
def attempt(f):
    try: f()
    except BaseException as e:
        out = []
        seen = 0
        while e is not None and seen < 6:
            out.append((repr(e), repr(e.__cause__), e.__suppress_context__)); e = e.__context__; seen += 1
        print(out)
def f():
    try: raise ValueError(1)
    except ValueError as e: raise KeyError(2) from e
attempt(f)
def f():
    try: raise ValueError(1)
    except ValueError: raise KeyError(2) from None
attempt(f)
def f():
    try: raise ValueError(1)
    except ValueError as e: raise e
attempt(f)
def f():
    try: raise ValueError(1)
    except ValueError as e:
        try: raise KeyError(2)
        except KeyError: raise e
attempt(f)
def f():
    a, b = ValueError('a'), KeyError('b')
    try: raise a
    except ValueError:
        try: raise b
        except KeyError:
            raise a from b
attempt(f)
def f(): raise ValueError from 5
attempt(f)
def f(): raise ValueError from KeyError
attempt(f)
def f(): raise 5
attempt(f)
def f(): raise int
attempt(f)
def f(): raise
attempt(f)
def f(): raise ValueError from ValueError('x', 2)
attempt(f)
class Bad(Exception):
    def __init__(self): raise TypeError('in init')
def f(): raise Bad
attempt(f)
class NotExc:
    def __new__(cls): return ValueError('made')
def f(): raise NotExc
attempt(f)
class Ret(Exception):
    def __new__(cls): return 5
def f(): raise Ret
attempt(f)
def f():
    try: 1 / 0
    finally: {}['k']
attempt(f)
def f():
    e = ValueError('self'); e.__context__ = e
    raise e
attempt(f)
def f():
    try: raise ValueError(1)
    except (KeyError, (ValueError,)): raise
attempt(f)
def f():
    try: raise ValueError(1)
    except 5: pass
attempt(f)
def f():
    try: raise ValueError(1)
    except (KeyError, 'x'): pass
attempt(f)
e = ValueError()
for n, v in (('__cause__', 5), ('__context__', 5), ('__traceback__', 5), ('args', 5), ('args', [1, 2]), ('args', 'ab'), ('__suppress_context__', 5), ('__suppress_context__', True), ('__cause__', None), ('__context__', None), ('__traceback__', None), ('new', 1)):
    try: setattr(e, n, v); print(n, getattr(e, n), e.__suppress_context__)
    except Exception as x: print(n, type(x).__name__, x)
for n in ('__cause__', '__context__', '__traceback__', 'args', '__suppress_context__', 'new', 'nope'):
    try: delattr(e, n); print(n)
    except Exception as x: print(n, type(x).__name__, x)
print(e.with_traceback(None) is e, ValueError(1, 2).__reduce__(), e.__setstate__({'q': 1}), e.q)
for a in ((5,), (), (1, 2)):
    try: e.with_traceback(*a)
    except TypeError as x: print(x)
