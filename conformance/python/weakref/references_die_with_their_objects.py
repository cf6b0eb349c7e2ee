# After the last name of an object went, its references answer None, and say that they are dead.
import weakref


class Thing:
    def __init__(self, n=0):
        self.n = n

    def __eq__(self, other):
        return isinstance(other, Thing) and self.n == other.n

    def __hash__(self):
        return self.n


def local():
    thing = Thing(1)
    dying = weakref.ref(thing)
    print(dying() is thing)
    del thing
    print(dying())
    thing = Thing(2)
    replaced = weakref.ref(thing)
    thing = None
    print(replaced())


def made():
    thing = Thing(3)
    return weakref.ref(thing)


thing = Thing(4)
dying = weakref.ref(thing)
other = weakref.ref(thing, print)
print(dying() is thing, dying == other, hash(dying), weakref.ref(thing) is dying, weakref.getweakrefcount(thing))
other = None
del thing
print(dying(), repr(dying).endswith("; dead>"), hash(dying), dying == dying, dying.__callback__)
local()
print(made()())
things = [Thing(i) for i in range(4)]
dying = [weakref.ref(each) for each in things]
del things[1]
print([each() is None for each in dying])
things.clear()
print([each() is None for each in dying])
ring = Thing(5)
ring.itself = ring
dying = weakref.ref(ring)
never_hashed = weakref.ref(ring, lambda _: None)
print(dying() is ring)


def function():
    pass


dying = weakref.ref(function)
print(repr(dying).endswith("(function)>"), dying() is function)
del function
print(dying())


class Class:
    def method(self):
        return "called"


owner = Class()
method = weakref.WeakMethod(owner.method)
print(method()())
del owner
print(method(), method == method)
try:
    gone = made()
    gone()
    hash(gone)
except TypeError as e:
    print(e)
