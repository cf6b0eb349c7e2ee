# __new__ and __init__.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

class One:
    inst = None
    def __new__(cls, *a):
        print("new", cls.__name__, a)
        if cls.inst is None:
            cls.inst = super().__new__(cls)
        return cls.inst
    def __init__(self, *a): print("init", a)
print(One(1) is One(2))
class Other:
    def __new__(cls): return 5
    def __init__(self): print("never")
print(Other())
class Int(int):
    def __new__(cls, v): return super().__new__(cls, v * 2)
    def __init__(self, v): self.orig = v
i = Int(4)
print(i, i.orig, i + 1, type(i + 1).__name__, isinstance(i, int))
class Bad:
    def __init__(self): return 1
err(Bad)
class T(tuple):
    def __new__(cls, *a): return tuple.__new__(cls, a)
    @property
    def first(self): return self[0]
print(T(1, 2, 3), T(7).first, len(T(1, 2)))
class Cached:
    cache = {}
    def __new__(cls, k):
        if k not in cls.cache:
            cls.cache[k] = object.__new__(cls)
        return cls.cache[k]
print(Cached("a") is Cached("a"), Cached("a") is Cached("b"))
err(object.__new__)
err(object.__new__, 5)
err(int.__new__, str)
