# contextmanager: yields, exceptions, suppression, decorators and broken generators.
import contextlib
from contextlib import contextmanager

@contextmanager
def m(swallow=False, again=False, none=False):
    "doc of m"
    if none: return
    print("enter")
    try:
        yield "value"
    except ValueError as e:
        print("caught", e)
        if not swallow: raise
    finally:
        print("exit")
    if again: yield 2
with m() as v:
    print(v)
for kw, error in (({"swallow": True}, ValueError("a")), ({}, ValueError("b")), ({}, KeyError("c")), ({"again": True}, None), ({"swallow": True, "again": True}, ValueError("d")), ({"none": True}, None)):
    try:
        with m(**kw):
            if error: raise error
        print("after")
    except Exception as e:
        print(type(e).__name__, e)
@m()
def decorated(x): return x * 2
print(decorated(3), decorated(4), m.__name__, m.__doc__)
cm = m()
with cm: pass
try:
    with cm: pass
except Exception as e:
    print(type(e).__name__, e)
@contextmanager
def changes():
    try: yield
    except ValueError as e: raise KeyError("new") from e
try:
    with changes(): raise ValueError("old")
except KeyError as e:
    print(e, repr(e.__cause__))
@contextmanager
def stops(): yield
try:
    with stops(): raise StopIteration("s")
except StopIteration as e:
    print("stop", e)
class D(contextlib.ContextDecorator):
    def __enter__(self): print("in"); return self
    def __exit__(self, *exc): print("out", exc[0]); return True
@D()
def boom(): raise ValueError
print(boom())
