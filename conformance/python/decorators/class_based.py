# Classes as decorators, decorators of classes and methods.
class Count:
    def __init__(self, f): self.f, self.n = f, 0
    def __call__(self, *a): self.n += 1; return self.f(*a)
    def __get__(self, o, t): return lambda *a: self(o, *a)
@Count
def f(x): return x * 2
print(f(1), f(2), f.n)
class K:
    @Count
    def m(self, x): return (type(self).__name__, x)
print(K().m(5), K.__dict__["m"].n)
def add_repr(cls):
    def r(self): return f"{cls.__name__}({', '.join(f'{k}={v!r}' for k, v in vars(self).items())})"
    cls.__repr__ = r
    return cls
@add_repr
class P:
    def __init__(self, x, y): self.x, self.y = x, y
print(P(1, "a"))
def singleton(cls):
    inst = cls()
    return lambda: inst
@singleton
class S: pass
print(S() is S())
registry = []
def register(c): registry.append(c.__name__); return c
@register
class A: pass
@register
class B(A): pass
print(registry)
def route(path):
    def deco(f):
        routes[path] = f
        return f
    return deco
routes = {}
@route("/a")
@route("/b")
def handler(): return "handled"
print({k: v() for k, v in routes.items()})
