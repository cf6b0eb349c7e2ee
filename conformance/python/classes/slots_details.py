# Names given twice in __slots__, slots of builtin layouts, deleting what was never set.
class Twice:
    __slots__ = ("a", "a", "b")


t = Twice()
t.a = 1
print(t.a, Twice.__slots__)


class L(list):
    __slots__ = ("a",)


l = L()
for action in (lambda: l.a, lambda: delattr(l, "a"), lambda: delattr(t, "b"), lambda: setattr(l, "a", 5), lambda: l.a,
               lambda: delattr(l, "a"), lambda: delattr(l, "a"), lambda: setattr(l, "z", 1)):
    try:
        print(action())
    except AttributeError as e:
        print(type(e).__name__, e)
for bases, slots in (((tuple,), (1,)), ((int,), ("a",)), ((int,), ()), ((bytes,), (None,)), ((object,), (1,)),
                     ((object,), ("1x",)), ((object,), ("a b",))):
    try:
        print(type("X", bases, {"__slots__": slots}).__slots__)
    except TypeError as e:
        print(e)
try:
    type("X", (), {"__slots__": ("a",), "a": 1})
except ValueError as e:
    print(e)
