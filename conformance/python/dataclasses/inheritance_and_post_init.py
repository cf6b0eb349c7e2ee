# Fields of bases, order of fields, InitVar, __post_init__, frozen with non-frozen.
from dataclasses import InitVar, dataclass, field, fields

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

@dataclass
class A:
    x: int
    y: int = 2
    z: InitVar[int] = 3
    def __post_init__(self, z):
        self.sum = self.x + self.y + z
@dataclass
class B(A):
    y: int = 20
    w: int = 4
    def __post_init__(self, z):
        super().__post_init__(z)
        self.extra = z
b = B(1, z=10)
print(b, b.sum, b.extra, [f.name for f in fields(B)], A(1) == B(1), B(1) == B(1), B.z, "z" in vars(b))
@dataclass(frozen=True)
class F:
    a: int
    b: int = field(init=False)
    def __post_init__(self): object.__setattr__(self, "b", self.a * 2)
print(F(3), hash(F(3)) == hash(F(3)))
def mix1():
    @dataclass
    class G(F): pass
def mix2():
    @dataclass(frozen=True)
    class G(A): pass
def mix3():
    @dataclass
    class G(A):
        v: int
show(mix1)
show(mix2)
show(mix3)
class Plain(A): pass
print(Plain(1), repr(Plain(1).sum))
@dataclass
class Own:
    a: int
    def __repr__(self): return "own"
    def __eq__(self, o): return True
    def __init__(self, *args): self.a = args
print(Own(1, 2), Own(1) == 5, Own(3).a)
@dataclass
class Self:
    child: "Self" = None
s = Self()
s.child = s
print(s)
@dataclass
class D:
    a: int
    b: InitVar[int]
    c: InitVar[int] = 5
    def __post_init__(self, b, c): print("post", b, c)
print(D(1, 2), D(1, b=3, c=4))
show(D, 1)
