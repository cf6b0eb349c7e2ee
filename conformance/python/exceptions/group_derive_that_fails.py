# Answers of derive() that split() refuses, and what it raises.
def attempt(result):
    class Odd(ExceptionGroup):
        def derive(self, errors):
            return result(self, errors)
    g = Odd("odd", [ValueError(1), TypeError(2)])
    for call in (g.split, g.subgroup):
        try:
            print(call(ValueError))
        except Exception as e:
            print(type(e).__name__, e)
attempt(lambda self, errors: 3)
attempt(lambda self, errors: None)
attempt(lambda self, errors: ValueError("one"))
attempt(lambda self, errors: ExceptionGroup)
attempt(lambda self, errors: self)
attempt(lambda self, errors: 1 / 0)
attempt(lambda self: 1)
attempt(lambda self, errors: ExceptionGroup("other", [OSError()]))
class NoDerive(ExceptionGroup):
    derive = None
try:
    NoDerive("n", [ValueError(1), TypeError(2)]).split(ValueError)
except TypeError as e:
    print(e)
print(NoDerive("n", [ValueError(1)]).split(ValueError))
