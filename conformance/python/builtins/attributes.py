# getattr, setattr, hasattr, delattr, vars, dir.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

class C:
    cls = 1
    def __init__(self): self.b, self.a = 2, 1
    def m(self): pass
c = C()
print(getattr(c, "a"), getattr(c, "z", 5), getattr(c, "z", None), hasattr(c, "a"), hasattr(c, "z"), setattr(c, "new", 3), c.new, delattr(c, "new"), hasattr(c, "new"), vars(c), [n for n in dir(c) if not n.startswith("__")], getattr(c, "m").__name__, getattr("abc", "upper")(), hasattr(5, "real"), getattr(C, "cls"))
err(getattr, c, "zz")
err(getattr, c, 5)
err(getattr, c)
err(setattr, c, 5, 1)
err(setattr, c, "x")
err(setattr, 5, "x", 1)
err(delattr, c, "zz")
err(hasattr, c, 5)
err(hasattr, c)
err(vars, 5)
err(getattr, 5, "nope")
print(sorted(k for k in dir([]) if not k.startswith("_")), sorted(k for k in dir({}) if not k.startswith("_")))
print(sorted(k for k in dir("") if not k.startswith("_")))
print(sorted(k for k in dir(5) if not k.startswith("_")), sorted(k for k in dir(1.5) if not k.startswith("_")), sorted(k for k in dir(()) if not k.startswith("_")), sorted(k for k in dir(set()) if not k.startswith("_")))
setattr(c, "not an identifier", 1)
print(getattr(c, "not an identifier"), vars(c))
for op in ("upper", "title"): print(getattr("some text", op)())
