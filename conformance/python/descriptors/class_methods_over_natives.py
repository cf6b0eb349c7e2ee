# A classmethod binds a native of a class to the classes that are its objects only; what binds is an attribute of what is bound.
class B:
    x = str.upper
    y = classmethod(list.append)


def attempt(f):
    try:
        print(f())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)


for native in (list.append, classmethod.__get__, int.__add__, str.join, dict.__dict__["fromkeys"]):
    attempt(lambda: classmethod(native).__get__(0))
attempt(lambda: classmethod(type.mro).__get__(0)())
attempt(lambda: classmethod(dict.fromkeys).__get__(0)("a"))
attempt(lambda: B().x)
attempt(lambda: B().x())
attempt(lambda: B.y)
attempt(lambda: getattr(B(), "y"))
attempt(lambda: dict.__dict__["fromkeys"].__get__(None, dict)("a"))
attempt(lambda: dict.__dict__["fromkeys"].__get__(None, int)("a"))
attempt(lambda: dict.__dict__["fromkeys"].__get__({})("a"))
for inner in (None, 3, B(), len, int):
    attempt(lambda: classmethod(inner).__get__(0).__get__)
