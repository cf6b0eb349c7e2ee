# Class patterns: positional by __match_args__, keywords, nesting, builtins, metaclass checks, attributes that raise.
import dataclasses


@dataclasses.dataclass
class Point:
    x: int
    y: int = 0


class Slotted:
    __slots__ = __match_args__ = ("a", "b")

    def __init__(self, a):
        self.a = a


class Raises:
    @property
    def bad(self):
        raise KeyError("attribute")

    @property
    def missing(self):
        raise AttributeError("treated as missing")


def f(v):
    match v:
        case Point(0, 0):
            return "origin"
        case Point(x, y=0):
            return "x axis", x
        case Point(x=Point(a, b), y=y):
            return "nested", a, b, y
        case Point():
            return "point"
        case Slotted(a, b):
            return "both", a, b
        case Slotted(a):
            return "one", a
        case Raises(missing=_):
            return "not here"
        case bool(b):
            return "bool", b
        case int(real=r, imag=0):
            return "int", r
        case str(s) | bytes(s):
            return "text", s
        case list([first, *_]) | tuple((first, *_)):
            return "first", first
        case dict(d):
            return "dict", d
        case float(x) | complex(real=x):
            return "float", x
        case type(__name__=n):
            return "class", n
        case object(__class__=c):
            return "object", c.__name__


for v in (Point(0), Point(3), Point(Point(1, 2), 5), Point(1, 2), Slotted(1), Raises(), True, 7, "s", b"b", [1, 2], (3,), [],
          {"k": 1}, 2.5, 1j, int, None, set()):
    print(f(v))
try:
    match Raises():
        case Raises(bad=_):
            pass
except KeyError as e:
    print(repr(e))
