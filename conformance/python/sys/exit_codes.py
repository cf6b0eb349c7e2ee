# sys.exit raises SystemExit with what it is given.
import sys

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for args in ((), (0,), (3,), ("message",), (None,), ((1, 2),), ([],)):
    try:
        sys.exit(*args)
    except SystemExit as e:
        print(repr(e), e.code, e.args, isinstance(e, Exception))
show(sys.exit, 1, 2) if False else None
try:
    raise SystemExit
except SystemExit as e:
    print(e.code)
print(SystemExit(1, 2).code)
print("before")
sys.exit("the end")
