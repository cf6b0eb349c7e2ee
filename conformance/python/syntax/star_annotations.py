# `*args: *Ts`: the annotation is what alone comes out of Ts; a starred index makes a tuple.
from typing import Generic, TypeVarTuple

Ts = TypeVarTuple("Ts")


def plain(*args: *Ts, key: int = 0) -> None:
    return args


def unpacked(*args: *tuple[int, ...], **more: str):
    return args


def made(*args: *[f"{'computed'}"]):
    return args


print(plain.__annotations__, plain(1, 2))
print(unpacked.__annotations__, unpacked(), made.__annotations__)
for values in ((), (1, 2), 5, None):
    try:
        def wrong(*args: *values):
            return args
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


class Shape(Generic[*Ts]):
    def method(self, *args: *Ts):
        return args


print(Shape[int, str], Shape.__parameters__, Shape.method.__annotations__, tuple[*Ts])


class Show:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        print("set", key, value)

    def __delitem__(self, key):
        print("del", key)


show, x = Show(), [1, 2]
print(show[*x], show[*x, 3], show[0, *x], show[*x, *x], show[*()], show[1:2, *x], show[*x,])
show[*x] = 5
show[*x, 1:2] = 6
show[*x] += (3,)
del show[*x]
show[*x]: int = 7
