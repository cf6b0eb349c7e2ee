# format_exception and print_exception of groups.
import io, re, traceback
def text(lines):
    # Without folders and the marks under the source lines.
    whole = re.sub(r'File "[^"]*/', 'File "', "".join(lines))
    return re.sub(r"(?m)^ *(\| *)?[~^]+ *\n", "", whole)
def fail(e): raise e
def made():
    try: fail(KeyError("inner"))
    except KeyError as e:
        try: fail(ExceptionGroup("in", [e, ValueError("two\nlines")]))
        except ExceptionGroup as g: return g
g = made()
g.add_note("noted\ntwice")
try: fail(ExceptionGroup("top\nlines", [g, TypeError("t"), OSError(2, "no", "f")]))
except ExceptionGroup as e: top = e
print(text(traceback.format_exception(top)))
print(text(traceback.format_exception(top, chain=False)))
print(text(traceback.format_exception(top, limit=1)))
print(text(traceback.format_exception(type(top), top, None)))
out = io.StringIO()
traceback.print_exception(top, file=out)
print(text([out.getvalue()]) == text(traceback.format_exception(top)))
try: raise top
except ExceptionGroup: print(text([traceback.format_exc(limit=0)]))
print(traceback.format_exception_only(top), traceback.format_exception_only(g))
