# field(): default, default_factory, init, repr, hash, compare, metadata, kw_only; fields() and Field.
import dataclasses
import re
from dataclasses import MISSING, KW_ONLY, dataclass, field, fields
from typing import ClassVar

def show(f, *args, **kwargs):
    try:
        print(re.sub(" at 0x[0-9a-f]+", "", repr(f(*args, **kwargs))))
    except Exception as e:
        print(type(e).__name__ + ":", re.sub(" at 0x[0-9a-f]+", "", str(e)))

@dataclass(order=True, unsafe_hash=True)
class C:
    a: int
    b: list = field(default_factory=list, hash=False)
    c: int = field(default=3, init=False)
    d: int = field(default=4, repr=False)
    e: int = field(default=5, compare=False)
    f: int = field(default=6, metadata={"unit": "m"})
    g: ClassVar[int] = 7
    _: KW_ONLY
    h: int = 8
    i: int = field(kw_only=False, default=9)
x = C(1, h=2)
print(x, x.b is C(1).b, [f.name for f in fields(C)], fields(x)[5].metadata["unit"], fields(C)[0].default is MISSING, fields(C)[1].default_factory is list, fields(C)[0].type, C.g, C.c)
print(re.sub(' at 0x[0-9a-f]+', '', str(fields(C)[3])), fields(C)[5].metadata, list(C.__annotations__))
print(C(1, e=1) == C(1, e=2), C(1, d=1) < C(1, d=2), hash(C(1, [1])) == hash(C(1, [2])))
show(C)
show(C, 1, c=5)
show(C, 1, [], 4, 5, 6, 9, 10)
show(field, default=1, default_factory=list)
show(fields, 5)
show(fields, int)
def bad1():
    @dataclass
    class B:
        a: list = []
def bad2():
    @dataclass
    class B:
        a: int = 1
        b: int
def bad3():
    @dataclass
    class B:
        a: ClassVar[int] = field(default_factory=int)
def bad4():
    @dataclass
    class B:
        a: int
        _: KW_ONLY
        b: int
        __: KW_ONLY
def bad5():
    @dataclass(slots=True)
    class B:
        __slots__ = ("a",)
        a: int
def bad6():
    @dataclass
    class B:
        x = field(default=1)
def bad7():
    @dataclass(order=True)
    class B:
        a: int
        def __lt__(self, o): return True
def bad8():
    @dataclass(frozen=True)
    class B:
        a: int
        def __setattr__(self, n, v): pass
def bad9():
    @dataclass(unsafe_hash=True)
    class B:
        a: int
        def __hash__(self): return 1
for bad in (bad1, bad2, bad3, bad4, bad5, bad6, bad7, bad8, bad9):
    show(bad)
