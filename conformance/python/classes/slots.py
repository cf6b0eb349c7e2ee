# __slots__.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

class S:
    __slots__ = ("a", "b")
    def __init__(self): self.a = 1
s = S()
print(s.a, hasattr(s, "b"), hasattr(s, "__dict__"))
s.b = 2
print(s.b)
def set_c(): s.c = 3
def get(): 
    del s.b
    return s.b
err(set_c)
err(get)
class T(S):
    __slots__ = ["c"]
t = T()
t.c, t.b = 3, 4
print(t.a, t.b, t.c)
class U(S): pass
u = U()
u.z = 5
print(u.z, u.__dict__, u.a)
class V:
    __slots__ = "only"
v = V()
v.only = 1
print(v.only, V.__slots__, S.__slots__)
def set_other(): v.other = 1
err(set_other)
class W:
    __slots__ = ("x",)
    y = 5
w = W()
def set_y(): w.y = 6
err(set_y)
print(w.y, type(S.a).__name__)
err(lambda: w.x)
