# Setting __class__ to the class an object has is always allowed where it may be set at all, of classes, too.
class Meta(type):
    pass


class A(metaclass=Meta):
    __slots__ = ("a",)


class I(int):
    pass


class T(tuple):
    pass


for x in (A(), A, I(3), T((1,)), ValueError(), 5, int, None):
    try:
        x.__class__ = type(x)
        print(type(x).__name__)
    except TypeError as e:
        print(type(e).__name__, e)
