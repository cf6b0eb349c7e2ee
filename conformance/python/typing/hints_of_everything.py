# get_type_hints of functions, classes, methods, inherited, partial, wrapped, with locals and extras.
import functools
import typing
from typing import *

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

def f(a: int, b: "str" = None, *c: "List[int]", d: Optional["int"] = 1, **e: Any) -> "None": pass
print(get_type_hints(f))
class A:
    x: int
    y: "A"
    z: ClassVar["int"] = 1
    w: Annotated[int, "m"]
    def m(self, a: "A") -> List["A"]: pass
class B(A):
    x: str
    v: "Optional[B]"
print(get_type_hints(A), get_type_hints(B), get_type_hints(A.m), get_type_hints(A, include_extras=True)["w"])
def g(a: "Missing"): pass
show(get_type_hints, g)
print(get_type_hints(g, {"Missing": int}), get_type_hints(g, None, {"Missing": str}), get_type_hints(g, localns={"Missing": bool}))
show(get_type_hints, 5)
show(get_type_hints, "x")
show(get_type_hints, len)
def h(a: "1 +"): pass
show(get_type_hints, h)
def i(a: 5): pass
show(get_type_hints, i)
@functools.wraps(f)
def wrapped(*args): pass
print(get_type_hints(wrapped), get_type_hints(lambda x: x), get_type_hints(typing.cast))
@no_type_check
def n(a: "nonsense here"): pass
print(get_type_hints(n))
class D(TypedDict, total=False):
    a: Required[int]
    b: "str"
print(get_type_hints(D), get_type_hints(D, include_extras=True), D.__required_keys__, D.__optional_keys__, D.__total__)
class N(NamedTuple):
    a: "int"
    b: List["str"] = []
print(get_type_hints(N), N._field_defaults, N.__annotations__)
