# compare: traceback
# Notes that can't be printed and a class whose module is no string.
import traceback


class Unprintable:
    def __repr__(self):
        raise ValueError("no")


class Odd(Exception):
    def __str__(self):
        return "I am odd"


Odd.__module__ = 42
print(traceback.format_exception_only(Odd()))
e = Exception("e")
for notes in (Unprintable(), 5, [Unprintable(), 5, "x\ny"], "ab", ()):
    e.__notes__ = notes
    print(traceback.format_exception_only(e))
    print(list(traceback.TracebackException.from_exception(e).format()))
print(traceback.FrameSummary("f", 1, "n", locals={}).locals, traceback.FrameSummary("f", 1, "n", locals={"a": "b"}).locals)
raise Odd()
