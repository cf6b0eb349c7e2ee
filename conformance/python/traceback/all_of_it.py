# traceback: every function over a raised error, chains, limits, FrameSummary and StackSummary.
import io
import sys
import traceback


def one():
    two()


def two():
    raise ValueError("bad\nvalue")


def chained(kind):
    try:
        one()
    except ValueError as e:
        if kind == "cause":
            raise KeyError("k") from e
        if kind == "none":
            raise KeyError("k") from None
        raise KeyError("k")


def short(text):
    """Without the lines that show where files are and what is marked in them."""
    return [line.split('", line')[-1] if line.lstrip().startswith("File") else line
            for line in text.splitlines() if set(line.strip()) - set("^~")]


for kind in ("cause", "context", "none"):
    try:
        chained(kind)
    except KeyError as e:
        caught = e
        print(short(traceback.format_exc()))
        print(short("".join(traceback.format_exception(e))))
        print(short("".join(traceback.format_exception(type(e), e, e.__traceback__, limit=1))))
        print(short("".join(traceback.format_exception(e, limit=-1, chain=False))))
        print(traceback.format_exception_only(e), traceback.format_exception_only(type(e), e))
        out = io.StringIO()
        traceback.print_exc(file=out)
        traceback.print_exception(e, file=out, chain=False)
        traceback.print_exception(*sys.exc_info(), limit=0, file=out)
        print(short(out.getvalue()))
try:
    one()
except ValueError as e:
    error = e
tb = error.__traceback__
print([(f.name, f.line, f.lineno == f[1], len(f)) for f in traceback.extract_tb(tb)])
print([f.name for f in traceback.extract_tb(tb, 1)], [f.name for f in traceback.extract_tb(tb, -2)])
print(short("".join(traceback.format_tb(tb))), short("".join(traceback.format_tb(tb, limit=2))))
out = io.StringIO()
traceback.print_tb(tb, file=out)
print(short(out.getvalue()), len(list(traceback.walk_tb(tb))))
frame = traceback.FrameSummary("f.py", 3, "name", lookup_line=False, line="  x = 1  ")
print(frame, frame.filename, frame.lineno, frame.name, frame.line, frame.locals, tuple(frame),
      frame == ("f.py", 3, "name", "x = 1"), frame == frame)
stack = traceback.StackSummary.from_list([("a.py", 1, "f", "one()"), ("b.py", 2, "g", None), frame])
print(stack.format(), [type(f).__name__ for f in stack], traceback.format_list(stack))
print(traceback.format_list([("a.py", 1, "f", "x")] * 6 + [("c.py", 9, "h", "")]))
print(stack.format_frame_summary(stack[0]), type(stack).__mro__[1].__name__)
out = io.StringIO()
traceback.print_list([("a.py", 1, "f", "x")], out)
print(out.getvalue())
te = traceback.TracebackException.from_exception(caught)
print(te.exc_type, str(te), te.__cause__, te.__context__ is not None, te.__suppress_context__,
      list(te.format_exception_only()), len(te.stack), short("".join(te.format())))
out = io.StringIO()
te.print(file=out, chain=False)
print(short(out.getvalue()))
te = traceback.TracebackException(type(error), error, tb, limit=1)
print([f.name for f in te.stack], str(te))
other = traceback.TracebackException(type(error), error, tb, limit=1)
print(te == other, te == traceback.TracebackException(type(error), error, tb), te == 5, te != other)


class Odd(Exception):
    def __str__(self):
        raise RuntimeError


for value in (SyntaxError("bad", ("f.py", 2, 3, "a b c\n")), SyntaxError("none"), Odd(), Exception(),
              KeyError(), KeyError("x"), OSError(2, "gone", "f"), None, UnicodeDecodeError(
                  "u", b"x", 0, 1, "r"), StopIteration(3), ZeroDivisionError("a\nb")):
    print(traceback.format_exception_only(value))
noted = ValueError("with notes")
noted.add_note("first\nsecond")
print(traceback.format_exception_only(noted), traceback.format_exception(noted))
print(traceback.format_exc())
traceback.clear_frames(tb)
for bad in (lambda: traceback.format_exception(), lambda: traceback.format_exception(ValueError),
            lambda: traceback.format_exception(1),
            lambda: traceback.format_exception(ValueError, error)):
    try:
        print(bad())
    except (TypeError, AttributeError, ValueError) as e:
        print(type(e).__name__, e)
