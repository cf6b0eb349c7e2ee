# max_group_width and max_group_depth of TracebackException.
import io, re, traceback
def text(lines):
    # Without folders and the marks under the source lines.
    whole = re.sub(r'File "[^"]*/', 'File "', "".join(lines))
    return re.sub(r"(?m)^ *(\| *)?[~^]+ *\n", "", whole)
def nested(n):
    e = ValueError("leaf")
    for i in range(n): e = ExceptionGroup(f"level {i}", [e])
    return e
wide = ExceptionGroup("wide", [KeyError(n) for n in range(17)])
both = ExceptionGroup("both", [nested(3), wide, nested(12)])
for width, depth in ((15, 10), (1, 1), (2, 3), (15, 0), (3, 10), (0, 5), (17, 2)):
    te = traceback.TracebackException.from_exception(both, max_group_width=width, max_group_depth=depth)
    print(te.max_group_width, te.max_group_depth)
    print(text(te.format()))
print(text(traceback.format_exception(both)) == text(traceback.TracebackException.from_exception(both, compact=True).format()))
