# What is said when other bases have another layout.
class Plain:
    pass


def attempt(cls, bases):
    try:
        cls.__bases__ = bases
    except TypeError as e:
        print(e)
    else:
        print("set")


for builtin in (int, float, str, bytes, complex, bytearray, list, tuple, dict, set, frozenset, type, Exception, OSError,
                property, staticmethod, classmethod, super):
    attempt(Plain, (builtin,))
    Derived = type("Derived", (builtin,), {})
    attempt(Derived, (object,))
    attempt(type("Other", (Plain,), {}), (Derived,))
