# isinstance and issubclass with tuples, unions, hooks, errors.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

class A: pass
class B(A): pass
print(isinstance(B(), A), isinstance(A(), B), isinstance(1, (str, int)), isinstance(1, (str, (float, (int,)))), isinstance(True, int))
print(issubclass(B, A), issubclass(B, (int, A)), issubclass(bool, int), issubclass(A, object), isinstance(A, type))
err(isinstance, 1, 5)
err(isinstance, 1, "int")
err(isinstance, 1, (int, 5))
err(isinstance, 1.0, (int, 5))
err(issubclass, 1, int)
err(issubclass, int, 5)
err(isinstance, 1)
class M(type):
    def __instancecheck__(c, o): return o == "yes"
    def __subclasscheck__(c, s): return s is int
class H(metaclass=M): pass
print(isinstance("yes", H), isinstance("no", H), issubclass(int, H), issubclass(str, H))
class P:
    @property
    def __class__(self): return int
print(isinstance(P(), int), isinstance(P(), P), type(P()) is P)
print(isinstance(None, type(None)), isinstance([], list), isinstance({}.keys(), list), isinstance(1, int | None))
