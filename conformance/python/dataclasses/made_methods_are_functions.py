# The __init__ a dataclass gets is a function: its name, defaults, annotations, signature and binding.
import dataclasses
import inspect


@dataclasses.dataclass
class D:
    a: int
    b: str = "b"
    c: list = dataclasses.field(default_factory=list, kw_only=True)
    d: int = dataclasses.field(default=4, kw_only=True)


f = D.__init__
print(f.__name__, f.__qualname__, f.__module__, f.__doc__, f.__defaults__, f.__annotations__)
print(inspect.isfunction(f), inspect.isroutine(f), type(f).__name__, repr(f).startswith("<function D.__init__ at 0x"))
print(inspect.signature(D), callable(f))
print(f.__get__(D(1)).__self__, f.__call__(D(1), 2), D(1).__init__.__self__)
d = D(1)
f(d, 5, "x", d=6)
print(d)
for name in ("__repr__", "__eq__"):
    print(getattr(D, name).__qualname__, inspect.isfunction(getattr(D, name)))
