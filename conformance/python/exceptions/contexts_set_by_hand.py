# __cause__, __context__, __suppress_context__ and __traceback__ assigned: what is allowed and what raise changes.
e, c = ValueError("e"), KeyError("c")
print(e.__cause__, e.__context__, e.__suppress_context__, e.__traceback__)
e.__context__ = c
print(repr(e.__context__), e.__suppress_context__)
e.__cause__ = c
print(repr(e.__cause__), e.__suppress_context__)
e.__cause__ = None
print(e.__cause__, e.__suppress_context__)
e.__suppress_context__ = False
for name, v in (("__cause__", 5), ("__context__", "x"), ("__traceback__", 5), ("__suppress_context__", 5), ("args", 5), ("args", "ab"),
                ("__cause__", ValueError)):
    try:
        setattr(e, name, v)
        print(name, getattr(e, name))
    except TypeError as err:
        print(name, err)
for name in ("__cause__", "__context__", "__traceback__", "__suppress_context__", "args"):
    try:
        delattr(e, name)
    except (TypeError, AttributeError) as err:
        print(name, type(err).__name__, err)
try:
    try:
        raise c
    except KeyError:
        raise e
except ValueError as got:
    print(got is e, got.__context__ is c, c.__context__)
try:
    try:
        raise e
    except ValueError:
        raise e
except ValueError as got:
    print(got.__context__ is c)
try:
    raise e.with_traceback(None) from e
except ValueError as got:
    print(got.__cause__ is got, got.__traceback__.tb_next)
a, b = ValueError("a"), ValueError("b")
a.__context__ = b
try:
    try:
        raise a
    except ValueError:
        raise b
except ValueError as got:
    print(got is b, b.__context__ is a, a.__context__)
