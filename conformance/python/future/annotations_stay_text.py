# With the annotations feature, annotations are kept as text of their source.
from __future__ import annotations
import typing

class A:
    x: int = 1
    y: list[Missing] = None
    z: "quoted" = 2
    t: (1, 2)[0]
    u: lambda a, *b, c=1, **d: a + 1
def f(a: int, b: A | None, *args: x[1:2, ::3], c: not a or b and c = 1, **kw: -a ** b) -> f"{a!r:>{b}}": pass
print(A.__annotations__)
for name, text in f.__annotations__.items():
    print(name, text)
print(typing.get_type_hints(f.__class__), f.__defaults__)
async def g(a: await_ if b else c, d: {1: 2, **e}, h: {*i}, j: [k async for k in l if m]): pass
for name, text in g.__annotations__.items():
    print(name, text)
