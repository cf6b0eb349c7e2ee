# int, tuple and bytes have instances of a size of their own: two classes that each add a __dict__
# to one cannot be bases together.
def tried(f):
    try:
        print(f())
    except TypeError as e:
        print("TypeError:", e)


for base in (int, tuple, bytes, str, list, dict, float, Exception, type):
    one = type("One", (base,), {})
    two = type("Two", (base,), {})
    bare = type("Bare", (base,), {"__slots__": ()})
    under = type("Under", (one,), {})
    tried(lambda: [c.__name__ for c in type("Both", (one, two), {}).__mro__])
    tried(lambda: [c.__name__ for c in type("Both", (one, bare), {}).__mro__])
    tried(lambda: [c.__name__ for c in type("Both", (under, one), {}).__mro__])
    tried(lambda: [c.__name__ for c in type("Both", (under, two), {}).__mro__])


class Mixin:
    pass


class Number(Mixin, int):
    pass


class Narrow(Number):
    pass


class Mixed(Narrow, Mixin):
    pass


print([c.__name__ for c in Mixed.__mro__])
