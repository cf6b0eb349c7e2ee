# suppress with several classes, none, groups of subclasses; redirect_stdout and redirect_stderr nested and reused.
import io
import sys
from contextlib import redirect_stderr, redirect_stdout, suppress

with suppress(KeyError, ValueError):
    raise ValueError("gone")
with suppress(LookupError):
    raise KeyError("gone")
with suppress(Exception) as target:
    print(target)
try:
    with suppress():
        raise ValueError("kept")
except ValueError as e:
    print(e)
try:
    with suppress(KeyError):
        raise ValueError("other")
except ValueError as e:
    print(e)
try:
    with suppress("text"):
        raise ValueError
except TypeError as e:
    print(e)
again = suppress(ZeroDivisionError)
for _ in range(2):
    with again, again:
        1 / 0
a, b = io.StringIO(), io.StringIO()
with redirect_stdout(a) as given:
    print("to a", given is a)
    with redirect_stdout(b):
        print("to b")
    print("to a again")
    with redirect_stderr(b):
        print("error", file=sys.stderr)
print(repr(a.getvalue()), repr(b.getvalue()))
redirect = redirect_stdout(a)
with redirect:
    with redirect:
        print("twice")
print(a.getvalue().splitlines()[-1])
try:
    with redirect_stdout(io.StringIO()):
        raise KeyError("inside")
except KeyError:
    print("stdout is back")
with redirect_stdout(None):
    print("nowhere")
print(repr(redirect_stdout(None))[:27].split()[0])
