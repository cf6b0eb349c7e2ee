# type() with three arguments and class manipulation at run time.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

X = type("X", (), {"a": 1, "f": lambda self: self.a + 1})
print(X.__name__, X().f(), X.__module__, X.__bases__)
Y = type("Y", (X,), {"a": 10})
print(Y().f(), issubclass(Y, X), Y.__mro__ == (Y, X, object))
X.g = lambda self: "g"
print(Y().g())
y = Y()
y.__class__ = X
print(type(y).__name__, y.f())
Y.__name__ = "Renamed"
print(Y, Y.__name__)
err(type, "X", (), 5)
err(type, 1, (), {})
err(type)
err(type, 1, 2)
err(type, "X", (5,), {})
print(type(type), type(X) is type, type(5).__name__, type(None).__name__, type(...).__name__)
setattr(X, "dyn", 5)
print(X.dyn, X().dyn)
delattr(X, "dyn")
print(hasattr(X, "dyn"))
class Empty: pass
e = Empty()
e.m = lambda: "instance attr"
print(e.m())
e.__dict__["k"] = 3
print(e.k, vars(e) is e.__dict__)
