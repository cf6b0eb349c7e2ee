# References are shared, hash and compare as their living objects, and cannot be made to everything.
import weakref


class Thing:
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        return isinstance(other, Thing) and self.value == other.value

    def __hash__(self):
        return hash(self.value)

    def method(self, x=1):
        return self.value, x


a, b = Thing(1), Thing(1)
ra, rb = weakref.ref(a), weakref.ref(b)
print(ra == weakref.ref(a), ra == rb, ra is rb, hash(ra) == hash(a), ra() is a, ra.__callback__)
print(weakref.ref(a, print) is ra, weakref.ref(a, print).__callback__ is print, weakref.ref(a, print) == ra)
print(weakref.getweakrefcount(5), weakref.getweakrefs("x"))
print(len({ra, rb}), isinstance(ra, weakref.ref), weakref.ReferenceType is weakref.ref)
method = weakref.WeakMethod(a.method)
print(method()(5), method == weakref.WeakMethod(a.method), method == weakref.WeakMethod(b.method), method().__self__ is a)


def attempt(function, *arguments, **named):
    try:
        return function(*arguments, **named)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for wrong in (5, "text", None, (1,), 1.5, [], {}, b"x", object()):
    print(attempt(weakref.ref, wrong))
print(attempt(weakref.proxy, 5), attempt(weakref.ref), attempt(weakref.ref, a, None, 3), attempt(weakref.WeakMethod, len), attempt(weakref.WeakMethod, a))
for fine in (Thing, len, set(), frozenset([1]), lambda: 1, (i for i in ()), __import__ if False else weakref, type):
    print(type(weakref.ref(fine)).__name__, weakref.ref(fine)() is fine)


class Slotted:
    __slots__ = ("x",)


class WithSlot:
    __slots__ = ("__weakref__",)


print(attempt(weakref.ref, Slotted()), type(weakref.ref(WithSlot())).__name__)
print(ra < rb if False else attempt(lambda: ra < rb).split(":")[0])
