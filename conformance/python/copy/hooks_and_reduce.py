# __copy__, __deepcopy__, __reduce_ex__ results of every length, and state hooks.
import copy

class A:
    def __copy__(self): return "copied"
    def __deepcopy__(self, memo): return ("deep", type(memo).__name__)
print(copy.copy(A()), copy.deepcopy(A()), copy.deepcopy([A()]))
class R:
    def __init__(self, *args): self.args = args
    def __reduce__(self): return self.how
    def append(self, x): self.__dict__.setdefault("items", []).append(x)
    def extend(self, xs): self.__dict__.setdefault("items", []).extend(xs)
    def __setitem__(self, k, v): self.__dict__.setdefault("map", {})[k] = v
    def __setstate__(self, state): self.state = state
for how in ((R, (1, 2)), (R, (1,), {"a": 1}), (R, (), None, iter([1, 2])), (R, (), None, None, iter([("k", "v")])), (R, (), 5, None, None), "text", (R,), 5, (R, (), {}, None, None, lambda o, s: None)):
    r = R()
    r.how = how
    for f in (copy.copy, copy.deepcopy):
        try:
            made = f(r)
            print(f.__name__, made is r, {k: v for k, v in vars(made).items() if k != "how"})
        except Exception as e:
            print(type(e).__name__, e)
class S:
    def __getstate__(self): return {"only": [1]}
s = S()
s.lost = 1
print(vars(copy.copy(s)), copy.copy(s).only is copy.copy(s).only)
class Slots:
    __slots__ = ("a", "b")
x = Slots()
x.a = [1]
y, z = copy.copy(x), copy.deepcopy(x)
print(y.a is x.a, z.a is x.a, z.a, hasattr(y, "b"))
class New:
    def __new__(cls, a, *, b): return super().__new__(cls)
    def __init__(self, a, b): self.v = a, b
    def __getnewargs_ex__(self): return (1,), {"b": 2}
n = New(1, b=2)
print(vars(copy.copy(n)), copy.Error.__mro__[1].__name__, copy.error is copy.Error)
