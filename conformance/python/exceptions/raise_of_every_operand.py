# What raise accepts: classes, instances, classes that need arguments or fail; from with the same.
class Needs(Exception):
    def __init__(self, a): self.a = a


class Fails(Exception):
    def __init__(self): raise KeyError("in init")


class NotMade(Exception):
    def __new__(cls): return 5


for what in (ValueError, ValueError("v"), ValueError("a", 2), Needs, Needs(1), Fails, NotMade, 5, "text", None, int, object(), (ValueError,),
             BaseException, Exception(), StopIteration, type):
    try:
        raise what
    except BaseException as e:
        print(type(e).__name__, e.args if not isinstance(e, Needs) else e.a)
for cause in (KeyError, KeyError("c"), None, 5, Needs, "x", Fails):
    try:
        raise ValueError from cause
    except BaseException as e:
        print(type(e).__name__, e, repr(e.__cause__), e.__suppress_context__)
try:
    raise
except RuntimeError as e:
    print(e)


def reraise():
    raise


try:
    try:
        1 / 0
    except ZeroDivisionError:
        reraise()
except ZeroDivisionError as e:
    print("again", e)
