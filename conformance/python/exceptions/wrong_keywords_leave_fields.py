# Keywords that exceptions don't take: too many are counted first, a wrong one named, and the fields stay as they were.
def attempt(what, f, *args, **named):
    try:
        print(what, "->", repr(f(*args, **named)))
    except TypeError as e:
        print(what, "->", e)


for cls in (NameError, ImportError, AttributeError, ModuleNotFoundError, UnboundLocalError, ValueError, KeyError):
    for named in ({"q": 1}, {"name": 1, "path": 2}, {"name": 1, "obj": 2, "q": 3}, {"q": 3, "name": 1, "z": 4}, {"obj": 1}):
        attempt(f"{cls.__name__} {list(named)}", cls, "a", **named)
e = AttributeError("a", name="n", obj=5)
attempt("again", e.__init__, "b", path="p", name="m")
print(e, e.name, e.obj)
attempt("again", e.__init__, "b", name="m")
print(e, e.name, e.obj)
attempt("bytes", UnicodeDecodeError, "x", "y", "z", "w", "v")
attempt("bytes", UnicodeDecodeError, "x", "y", 1, 2, "v")
attempt("bytes", UnicodeDecodeError, "x", b"y", 1, 2, 3)
for message in (None, 5, b"m"):
    attempt("group", ExceptionGroup, message, [ValueError()])
