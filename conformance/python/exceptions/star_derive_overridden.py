# except* and classes that override derive, or fail in it.
def show(e, depth=0):
    pad = "  " * depth
    if isinstance(e, BaseExceptionGroup):
        print(pad + type(e).__name__, repr(e.message))
        for part in e.exceptions:
            show(part, depth + 1)
    else:
        print(pad + repr(e))

class Coded(ExceptionGroup):
    def __new__(cls, message, errors, code=0):
        self = super().__new__(cls, message, errors)
        self.code = code
        return self
    def __init__(self, message, errors, code=0):
        super().__init__(message, errors)
    def derive(self, errors):
        return Coded(self.message, errors, self.code)
try:
    try:
        g = Coded("m", [ValueError(1), Coded("n", [TypeError(2), ValueError(3)], 8)], 7)
        g.add_note("note")
        raise g from OSError("cause")
    except* ValueError as e:
        show(e)
        print(e.code, e.exceptions[1].code, e.__notes__, repr(e.__cause__))
        raise
except Coded as e:
    show(e)
    print(e.code, e.__notes__, repr(e.__cause__))
class Fails(ExceptionGroup):
    def derive(self, errors): raise KeyError("derive")
class Wrong(ExceptionGroup):
    def derive(self, errors): return None
for cls in (Fails, Wrong):
    try:
        try:
            raise cls("m", [ValueError(1), TypeError(2)])
        except* ValueError:
            print("never")
    except Exception as e:
        print(repr(e), repr(e.__context__))
