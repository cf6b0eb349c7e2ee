# A class with __slots__ whose subclass has a __dict__: the values of slots stay out of it, the dict
# is the real one.
class Base:
    __slots__ = ("a", "b")

    def __init__(self):
        self.a = 1


class Derived(Base):
    pass


d = Derived()
d.x = 2
print(d.__dict__, vars(d))
d.__dict__["y"] = 3
print(d.y, d.__dict__)
d.__dict__["a"] = "not seen"
print(d.a, d.__dict__)
d.b = 5
del d.a
print(hasattr(d, "a"), d.b, d.__dict__)
d.__dict__ = {"z": 1}
print(d.b, d.z, hasattr(d, "x"), d.__dict__)
d.a = 6
print(d.a, d.__dict__)
del d.__dict__
print(d.a, d.b, d.__dict__)


class Other(Base):
    pass


d.n = 8
d.__class__ = Other
print(type(d).__name__, d.a, d.b, d.n, d.__dict__)
many = Derived()
for i in range(80):
    setattr(many, f"n{i}", i)
many.b = "slot"
print(many.a, many.b, len(many.__dict__), "b" in many.__dict__)


class Items(list):
    __slots__ = ("a", "__dict__")


items = Items([1])
items.a = 1
items.q = 2
print(items.__dict__, items.a, items.q)


class Failure(Exception):
    __slots__ = ("code",)


f = Failure("x")
f.code = 1
f.more = 2
print(f.__dict__, f.code)
