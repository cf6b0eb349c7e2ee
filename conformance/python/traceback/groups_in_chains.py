# Groups as causes and contexts, and members that share them.
import io, re, traceback
def text(lines):
    # Without folders and the marks under the source lines.
    whole = re.sub(r'File "[^"]*/', 'File "', "".join(lines))
    return re.sub(r"(?m)^ *(\| *)?[~^]+ *\n", "", whole)
shared = ValueError("shared")
shared.__cause__ = KeyError("k")
print(text(traceback.format_exception(ExceptionGroup("two", [shared, shared, ExceptionGroup("x", [shared])]))))
last = TypeError("last")
last.__context__ = ExceptionGroup("context", [ValueError(2)])
print(text(traceback.format_exception(ExceptionGroup("top", [last, KeyError(1)]))))
print(text(traceback.format_exception(last)))
member = ValueError("member")
cycle = ExceptionGroup("cycle", [member])
member.__context__ = cycle
print(text(traceback.format_exception(cycle)))
print(text(traceback.format_exception(cycle, chain=False)))
