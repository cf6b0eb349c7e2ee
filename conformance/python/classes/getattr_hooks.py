# __getattr__, __getattribute__, __setattr__, __delattr__.
class Lazy:
    def __init__(self): self.real = 1
    def __getattr__(self, name):
        print("getattr", name)
        if name.startswith("x"):
            return name * 2
        raise AttributeError(f"no {name}")
l = Lazy()
print(l.real, l.xy)
try:
    l.other
except AttributeError as e:
    print(e)
print(hasattr(l, "q"), getattr(l, "w", 0))
class Rec:
    def __setattr__(self, k, v):
        print("set", k, v)
        super().__setattr__(k, v)
    def __delattr__(self, k):
        print("del", k)
        object.__delattr__(self, k)
r = Rec()
r.a = 1
r.a += 1
del r.a
print(r.__dict__)
class All:
    v = 1
    def __getattribute__(self, name):
        print("all", name)
        return object.__getattribute__(self, name)
a = All()
print(a.v)
try:
    a.zz
except AttributeError as e:
    print(e)
class Both:
    def __getattribute__(self, n): raise AttributeError("first")
    def __getattr__(self, n): return "fallback " + n
print(Both().any)
class Proxy:
    def __init__(self, t): object.__setattr__(self, "t", t)
    def __getattr__(self, n): return getattr(self.t, n)
    def __setattr__(self, n, v): setattr(self.t, n, v)
p = Proxy(Lazy())
p.real = 5
print(p.real, p.t.real)
