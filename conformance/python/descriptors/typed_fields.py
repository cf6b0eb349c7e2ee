# Validation by descriptors.
class Typed:
    def __init__(self, kind, default=None): self.kind, self.default = kind, default
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, o, t=None):
        if o is None: return self
        return o.__dict__.get(self.name, self.default)
    def __set__(self, o, v):
        if not isinstance(v, self.kind):
            raise TypeError(f"{self.name} must be {self.kind.__name__}, not {type(v).__name__}")
        o.__dict__[self.name] = v
class User:
    name = Typed(str, "anon")
    age = Typed(int, 0)
    def __init__(self, **kw):
        for k, v in kw.items(): setattr(self, k, v)
u = User(name="Al")
print(u.name, u.age)
u.age = 5
print(vars(u))
try:
    u.age = "x"
except TypeError as e:
    print(e)
print(type(User.name).__name__)
class Lazy:
    def __init__(self, f): self.f = f
    def __set_name__(self, o, n): self.n = n
    def __get__(self, o, t):
        print("compute")
        v = o.__dict__[self.n] = self.f(o)
        return v
class K:
    @Lazy
    def big(self): return 42
k = K()
print(k.big, k.big)
