# `raise X from C` with a class C: what calling it makes is the cause, even when that is no exception; a cause
# given as a value has to be one.
class Five(Exception):
    def __new__(cls):
        return 5


class Nothing(Exception):
    def __new__(cls):
        return None


class Class(Exception):
    def __new__(cls):
        return KeyError


class Raises(Exception):
    def __new__(cls):
        raise KeyError("made")


class Meta(type):
    def __call__(cls):
        return "called"


class Called(Exception, metaclass=Meta):
    pass


class Needs(Exception):
    def __init__(self, needed):
        pass


for cause in (Five, Nothing, Class, Raises, Called, Needs, ValueError, KeyError(1), None, 3, int, "text"):
    for what in (RuntimeError, RuntimeError("x"), Five, 3):
        try:
            raise what from cause
        except BaseException as e:
            print(cause, "|", type(e).__name__, e, "|", repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
try:
    raise RuntimeError("x") from Five
except RuntimeError as e:
    try:
        e.__cause__ = 5
    except TypeError as error:
        print(error, e.__cause__)
    e.__cause__ = None
    print(e.__cause__)
