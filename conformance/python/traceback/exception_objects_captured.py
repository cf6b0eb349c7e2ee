# TracebackException keeps what is needed of an exception: fields, comparison, formatting with and without chain.
import traceback


def fail(depth):
    if depth:
        fail(depth - 1)
    raise LookupError("at the end")


try:
    try:
        fail(2)
    except LookupError as e:
        first = e
        raise ValueError("second") from e
except ValueError as e:
    second = e
t = traceback.TracebackException.from_exception(second)
print(t.exc_type.__name__, str(t), t.__cause__.exc_type.__name__, t.__context__.exc_type.__name__ if t.__context__ else None, t.__suppress_context__, len(t.stack), len(t.__cause__.stack))
print([f.name for f in t.__cause__.stack], list(t.format_exception_only()), [line.strip() for line in t.format(chain=False)][-1])
print(t == traceback.TracebackException.from_exception(second), t == traceback.TracebackException.from_exception(first), t == 5, t != t)
print([f.name for f in traceback.TracebackException.from_exception(first, limit=1).stack], [f.name for f in traceback.TracebackException.from_exception(first, limit=-2).stack])
t2 = traceback.TracebackException(type(first), first, first.__traceback__, limit=2, lookup_lines=False, capture_locals=False, compact=True)
print(len(t2.stack), t2.__cause__, t2.__notes__ if hasattr(t2, "__notes__") else None)
loud = ValueError("x")
loud.add_note("a note")
print(list(traceback.TracebackException.from_exception(loud).format()), traceback.TracebackException.from_exception(loud).__notes__)
error = SyntaxError("bad", ("f.py", 2, 3, "a b", 2, 4))
s = traceback.TracebackException.from_exception(error)
print(s.filename, s.lineno, s.offset, s.text, s.msg, s.end_lineno, s.end_offset)
print("".join(s.format()))
print("\n".join(line.rstrip() for line in traceback.TracebackException.from_exception(KeyError("k")).format()))
