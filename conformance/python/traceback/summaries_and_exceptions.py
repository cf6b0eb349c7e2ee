# format_exception_only, TracebackException, StackSummary and the print functions' options.
import io
import traceback

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

def thrower(n):
    if n: thrower(n - 1)
    raise ValueError("bottom")
try:
    thrower(2)
except ValueError as e:
    error = e
te = traceback.TracebackException.from_exception(error)
print([f.name for f in te.stack], [f.lineno for f in te.stack], te.exc_type, str(te), list(te.format_exception_only()), len(list(te.format())), te.__cause__, te.__context__, te.stack[0].line, te.stack[-1].locals)
for e in (ValueError("x"), ValueError(), KeyError("k"), ValueError("two\nlines"), OSError(2, "no such"), type("Odd", (Exception,), {"__str__": lambda self: 1 / 0})(), SystemExit(3), KeyboardInterrupt()):
    print(traceback.format_exception_only(e), traceback.format_exception_only(type(e), e))
print(traceback.format_exception_only(None), traceback.format_exception(ValueError("no tb")), traceback.format_tb(None), traceback.format_list([("f.py", 3, "fn", "code here"), ("g.py", 4, "<module>", None)]))
for limit in (1, 2, -1, 0, None):
    print(limit, [f.name for f in traceback.extract_tb(error.__traceback__, limit)], len(traceback.format_exception(error, limit=limit)))
try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise KeyError("second") from e
except KeyError as e:
    lines = traceback.format_exception(e)
    print(sum("direct cause" in l for l in lines), len(traceback.format_exception(e, chain=False)) < len(lines), lines[-1])
    out = io.StringIO(); traceback.print_exception(e, file=out); print(out.getvalue() == "".join(lines))
    out = io.StringIO(); traceback.print_exc(file=out, limit=0); print(out.getvalue().split("\n")[-2])
    print(traceback.format_exc().split("\n")[-2])
f = traceback.FrameSummary("f.py", 5, "fn", line="  x = 1  ")
print(f, f.filename, f.lineno, f.name, f.line, tuple(f), f == ("f.py", 5, "fn", "x = 1"), len(f), f[1])
s = traceback.StackSummary.from_list([("f.py", 1, "a", "x"), f]); print(s.format(), len(s), type(s[0]).__name__, s.format_frame_summary(f))
show(traceback.format_exception_only)
show(traceback.format_exception, 5)
