# except* asks the group itself: classes that override split.
class Says(ExceptionGroup):
    answer = None
    def split(self, kind):
        print("split", kind.__name__)
        return self.answer(self)
def f(answer):
    Says.answer = staticmethod(answer)
    try:
        try:
            raise Says("s", [ValueError(1), TypeError(2)])
        except* ValueError as e:
            print("clause", repr(e))
    except BaseException as e:
        print(type(e).__name__, repr(e))
f(lambda s: (None, s))
f(lambda s: (ExceptionGroup("mine", [KeyError(1)]), None))
f(lambda s: (ExceptionGroup("mine", [KeyError(1)]), s))
f(lambda s: 1 / 0)
try:
    raise Says("whole", [ValueError(1)])
except* Says.__mro__[3] as e:
    print("whole", repr(e))
