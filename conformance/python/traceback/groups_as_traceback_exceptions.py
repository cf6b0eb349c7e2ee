# Attributes of TracebackException for groups.
import io, re, traceback
def text(lines):
    # Without folders and the marks under the source lines.
    whole = re.sub(r'File "[^"]*/', 'File "', "".join(lines))
    return re.sub(r"(?m)^ *(\| *)?[~^]+ *\n", "", whole)
class Special(ExceptionGroup): pass
g = Special("g", [ValueError(1), ExceptionGroup("in", [TypeError(2)])])
g.__cause__ = ExceptionGroup("cause", [OSError(3)])
te = traceback.TracebackException.from_exception(g)
print(str(te), te.exc_type, len(te.exceptions), [str(x) for x in te.exceptions])
print(te.exceptions[0].exceptions, str(te.exceptions[1].exceptions[0]), te.exceptions[1].exc_type)
print(str(te.__cause__), [str(x) for x in te.__cause__.exceptions], te.__context__)
print(list(te.format_exception_only()))
print(traceback.TracebackException.from_exception(ValueError(1)).exceptions)
again = traceback.TracebackException.from_exception(g)
print(te.exceptions[0] == again.exceptions[0], te == again,
      te == traceback.TracebackException.from_exception(g, max_group_width=3))
