# Methods of a named tuple class carry its name, documentation and module.
import collections
import inspect

P = collections.namedtuple("P", "x y", defaults=[5])
for name in ("__new__", "_make", "_replace", "_asdict", "__repr__", "__getnewargs__"):
    f = getattr(P, name)
    print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__defaults__, inspect.signature(f))
print(P.x.__doc__, P.x, P.x.__get__(P(1, 2)), P.y.__get__(P(3)), P.x.__get__(None, P) is P.x)
print(P.__doc__, P._fields, P._field_defaults, P.__match_args__, P.__slots__)
print(inspect.isfunction(P.__new__), inspect.isfunction(P._asdict), type(P.__new__).__name__)
P.x.__doc__ = "changed"
print(P.x.__doc__, P.x)
for f in (lambda: P.x.__set__(P(1), 2), lambda: P.x.__get__([1]), lambda: P.x.__delete__(P(1))):
    try:
        print(f())
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
