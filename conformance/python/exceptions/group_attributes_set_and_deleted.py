# The attributes of exception groups: which are read only, which may be set, which are there at all.
group = ExceptionGroup("m", [ValueError(1), OSError(2)])
base = BaseExceptionGroup("m", [KeyboardInterrupt(1)])


class Own(ExceptionGroup):
    tag = "own"


def attempt(what, f, *args):
    try:
        print(what, "->", f(*args))
    except (AttributeError, TypeError) as e:
        print(what, "->", type(e).__name__, e)


for shown, g in (("group", group), ("base", base), ("own", Own("n", [KeyError(3)]))):
    for name in ("message", "exceptions", "args", "x", "tag", "__cause__", "__context__", "__suppress_context__", "__traceback__", "__notes__",
                 "__module__"):
        if (shown, name) != ("own", "__module__"):
            attempt(f"{shown}.{name}", getattr, g, name)
        attempt(f"{shown}: set {name}", setattr, g, name, 1)
        attempt(f"{shown}: del {name}", delattr, g, name)
print(sorted(n for n in dir(group) if n not in dir(ValueError()) and not n.startswith("__")))
print(Own.__subclasses__(), [c.__name__ for c in type.__subclasses__(Own)], Own.__module__, Own.__mro__[1:3])
