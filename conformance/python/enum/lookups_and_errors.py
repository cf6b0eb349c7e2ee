# Looking members up by value and name, the hooks for missing ones, and every refusal.
import enum
from enum import Enum

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

class Color(Enum):
    RED = 1
    GREEN = "g"
    LIST = [1, 2]
    @classmethod
    def _missing_(cls, value):
        if value == "red": return cls.RED
        if value == "bad": return 5
        if value == "raise": raise KeyError("inside")
        return None
for value in (1, "g", [1, 2], 1.0, True, "red", "bad", "raise", 7, None, {}):
    show(Color, value)
show(Color)
show(Color, 1, 2)
show(Color.__getitem__, "RED")
show(Color.__getitem__, "red")
show(Color.__getitem__, 1)
for name in ("PINK", "name", "value", "_missing_"):
    try:
        print(str(getattr(Color, name))[:40])
    except AttributeError as e:
        print(e)
print(Color.RED.name, Color.RED.value, Color.RED._name_, Color.RED._value_, Color.RED.__class__, type(Color), len(Color), bool(Color), list(reversed(Color)), dir(Color)[:4], "RED" in Color.__members__, Color.RED in Color)
for attempt in (lambda: 1 in Color, lambda: "RED" in Color, lambda: setattr(Color, "RED", 2), lambda: setattr(Color.RED, "name", "x"), lambda: setattr(Color.RED, "value", "x"), lambda: delattr(Color, "RED"), lambda: Color.RED < Color.GREEN, lambda: Color.RED + 1, lambda: type("Sub", (Color,), {}), lambda: Color(), lambda: Color.RED(), lambda: hash(Color.RED) == hash("RED")):
    show(attempt)
Color.extra = 5
print(Color.extra, len(Color))
print(f"{Color.RED}", f"{Color.RED:>12}", format(Color.RED), "%s %r" % (Color.RED, Color.RED), str(Color.GREEN), Color.RED == Color.RED, Color.RED != 1, {Color.RED: 1}[Color(1)])
