# split() and subgroup() by a class or a tuple of classes.
def show(e, depth=0):
    pad = "  " * depth
    if isinstance(e, BaseExceptionGroup):
        print(pad + type(e).__name__, repr(e.message))
        for part in e.exceptions:
            show(part, depth + 1)
    else:
        print(pad + repr(e))

tree = ExceptionGroup("top", [ValueError(1), ExceptionGroup("a", [TypeError(2), ValueError(3)]),
                              ExceptionGroup("b", [OSError(4)]), KeyError(5)])
for what in (ValueError, TypeError, (OSError, KeyError), LookupError, Exception, ExceptionGroup,
             BaseExceptionGroup, (), ZeroDivisionError, BaseException):
    match, rest = tree.split(what)
    print(what)
    for part in (match, rest):
        if part is None:
            print("  none")
        else:
            show(part, 1)
    sub = tree.subgroup(what)
    print(match is tree, rest is tree, sub is tree, repr(sub) == repr(match))
