# add_note keeps the list in the exception's __dict__ under __notes__; whatever stands there is what is shown.
import copy
import traceback


class C(Exception):
    pass


class D(Exception):
    __notes__ = ["of the class"]


e = C("m")
print(vars(e))
e.add_note("first")
e.__notes__.append("second")
print(vars(e), e.__reduce__())
print(copy.copy(e).__notes__ is e.__notes__, copy.deepcopy(e).__notes__ is e.__notes__)
for value in (None, [], ("t", 1), "str", 5, {"a": 1}):
    e.__notes__ = value
    print(repr(value), [line.rstrip("\n") for line in traceback.format_exception_only(C, e)])
    try:
        e.add_note("more")
        print("added", e.__notes__)
    except TypeError as error:
        print("TypeError", error)
del e.__notes__
for action in (lambda: e.__notes__, lambda: delattr(e, "__notes__")):
    try:
        action()
    except AttributeError as error:
        print("AttributeError", error)
d = D()
d.add_note("of the instance")
print(D.__notes__, vars(d))
