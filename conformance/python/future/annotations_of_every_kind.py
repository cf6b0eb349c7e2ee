# Under the annotations feature no annotation is evaluated: they stay text as it was written, spaces tidied.
from __future__ import annotations

import inspect
import typing


def function(a: undefined_name, b: 1 + 2 = 5, *c: "quoted", d: list[ int ]=None, **e: lambda x: x) -> {"k": [1, 2]}:
    local: missing = 3
    return local + a


class Class:
    plain: int
    with_value: str | None = None
    nested: dict[str, tuple[int, ...]]
    call: f(x, *y, z=1, **w)
    comparison: a < b <= c is not d
    unary: -x ** ~y
    subscripts: a[1:2, ::3]
    condition: x if y else z
    walrus_free: (yes, no)
    text: 'it''s'
    bytes_: b"\x00"
    number: 1_000
    formatted: f"{x!r:>{w}}"
    awaits: [i for i in y if i]


module_level: not_there = 1
print(function.__annotations__)
for name, note in Class.__annotations__.items():
    print(name, note)
print(__annotations__, function(1))
print(typing.get_type_hints(Class.__init__), inspect.signature(function))
try:
    typing.get_type_hints(function)
except NameError as e:
    print(e)


class Good:
    next: Good
    items: list[Good]


print(typing.get_type_hints(Good))
