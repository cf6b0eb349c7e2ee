# What a recorded warning holds, its text, formatwarning, and a replaced showwarning.
import warnings

with warnings.catch_warnings(record=True) as found:
    warnings.simplefilter("always")
    warnings.warn("plain")
    warnings.warn(DeprecationWarning("an instance"))
    warnings.warn("with category", RuntimeWarning, source="source object")
    warnings.warn_explicit("explicit", FutureWarning, "some/file.py", 12, "mod", {}, None, "src")
for w in found:
    print(type(w).__name__, w.category.__name__, type(w.message).__name__, w.message, w.message.args, w.file, w.line, w.source)
w = found[3]
print(w.filename, w.lineno)
print(w)
print(repr(warnings.formatwarning("text", UserWarning, "file.py", 3, "the line")), repr(warnings.formatwarning("text", UserWarning, "nofile.py", 3, "")))
print(repr(warnings.formatwarning("text", UserWarning, "nofile.py", 3)))


def show(message, category, filename, lineno, file=None, line=None):
    print("shown:", message, category.__name__, file, line)


with warnings.catch_warnings():
    warnings.simplefilter("always")
    warnings.showwarning = show
    warnings.warn("through the hook")
print(warnings.showwarning is show)
manager = warnings.catch_warnings(record=True)
print(repr(manager), manager.__enter__())
try:
    manager.__enter__()
except RuntimeError as e:
    print(e.__class__.__name__, str(e).startswith("Cannot enter"))
manager.__exit__(None, None, None)
try:
    warnings.catch_warnings().__exit__()
except RuntimeError as e:
    print(e.__class__.__name__, str(e).startswith("Cannot exit"))
import io

stream = io.StringIO()
warnings.showwarning("text", UserWarning, "x.py", 1, stream, "code")
print(repr(stream.getvalue()))
