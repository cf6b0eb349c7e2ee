# What derive() makes, by itself and overridden.
def show(e, depth=0):
    pad = "  " * depth
    if isinstance(e, BaseExceptionGroup):
        print(pad + type(e).__name__, repr(e.message))
        for part in e.exceptions:
            show(part, depth + 1)
    else:
        print(pad + repr(e))

class Plain(ExceptionGroup):
    pass
class Coded(ExceptionGroup):
    def __new__(cls, message, errors, code=0):
        self = super().__new__(cls, message, errors)
        self.code = code
        return self
    def __init__(self, message, errors, code=0):
        super().__init__(message, errors)
    def derive(self, errors):
        print("derive", type(errors).__name__, errors)
        return Coded(self.message, errors, self.code)
for g in (Plain("p", [ValueError(1), TypeError(2)]),
          Coded("c", [ValueError(1), Coded("in", [TypeError(2), ValueError(3)], 5)], 4)):
    print(repr(g), g.args)
    for part in g.split(ValueError):
        show(part)
        print(getattr(part, "code", None), [getattr(x, "code", None) for x in part.exceptions])
print(repr(Plain("p", [ValueError()]).derive([OSError()])))
print(repr(ExceptionGroup("p", [ValueError()]).derive((KeyboardInterrupt(),))))
for bad in ([], 3, [int]):
    try:
        ExceptionGroup("p", [ValueError()]).derive(bad)
    except Exception as e:
        print(type(e).__name__, e)
