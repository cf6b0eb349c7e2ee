# closing, suppress, redirect_stdout, nullcontext, AbstractContextManager.
import contextlib
import io
import sys
from contextlib import closing, nullcontext, redirect_stderr, redirect_stdout, suppress

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

class Res:
    def close(self): print("closed")
with closing(Res()) as r:
    print(type(r).__name__)
try:
    with closing(5): pass
except AttributeError as e:
    print(e)
for errors, raised in (((ValueError,), ValueError), ((ValueError, KeyError), KeyError), ((), ValueError), ((LookupError,), KeyError), ((ValueError,), TypeError)):
    try:
        with suppress(*errors) as v:
            raise raised("x")
        print("suppressed", v)
    except Exception as e:
        print("escaped", type(e).__name__)
with suppress(ValueError): print("fine")
out = io.StringIO()
with redirect_stdout(out) as o:
    print("hidden")
    with redirect_stdout(io.StringIO()) as inner: print("deeper")
    print("hidden again", file=sys.stdout)
print(repr(out.getvalue()), o is out, repr(inner.getvalue()))
r = redirect_stdout(out)
with r:
    with r: print("twice")
print(out.getvalue().endswith("twice\n"))
err = io.StringIO()
with redirect_stderr(err): print("to err", file=sys.stderr)
print(repr(err.getvalue()))
with nullcontext() as a, nullcontext(5) as b: print(a, b)
class A(contextlib.AbstractContextManager):
    def __exit__(self, *exc): return None
with A() as a: print(type(a).__name__)
show(contextlib.AbstractContextManager)
class Duck:
    def __enter__(self): pass
    def __exit__(self, *e): pass
print(issubclass(Duck, contextlib.AbstractContextManager), isinstance(nullcontext(), contextlib.AbstractContextManager), issubclass(int, contextlib.AbstractContextManager), contextlib.AbstractContextManager.__exit__(a, None, None, None))
