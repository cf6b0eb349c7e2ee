# getattr_static finds attributes without running any code of the object: descriptors, slots, instance dicts, metaclasses.
import inspect
import types


class Loud:
    def __get__(self, obj, owner=None):
        raise AssertionError("ran")


class LoudData(Loud):
    def __set__(self, obj, value):
        raise AssertionError("ran")


class Thing:
    __slots__ = ("slot", "__dict__")
    plain = Loud()
    data = LoudData()

    def __getattr__(self, name):
        raise AssertionError("ran")

    def __getattribute__(self, name):
        if name == "__dict__":
            return object.__getattribute__(self, name)
        raise AssertionError("ran")

    @property
    def prop(self):
        raise AssertionError("ran")

    def method(self):
        pass


def attempt(*arguments):
    try:
        value = inspect.getattr_static(*arguments)
    except Exception as e:
        return f"{type(e).__name__}: {e}"
    return type(value).__name__ if not isinstance(value, (int, str)) else value


thing = Thing()
object.__getattribute__(thing, "__dict__").update(plain=1, data=2, own=3)
for name in ("plain", "data", "own", "prop", "method", "slot", "missing", "__class__", "__dict__", "__doc__"):
    print(name, attempt(thing, name), attempt(Thing, name), attempt(thing, name, "default"))


class Meta(type):
    above = 1
    both = "meta"

    @property
    def prop(cls):
        raise AssertionError("ran")


class WithMeta(metaclass=Meta):
    both = "class"


print(attempt(WithMeta, "above"), attempt(WithMeta, "both"), attempt(WithMeta, "prop"), attempt(WithMeta(), "above"), attempt(WithMeta(), "both"))
print(attempt(types, "FunctionType"), attempt(types, "missing"), attempt(5, "real"), attempt([], "append"), attempt(type, "mro"))


class DictShadow:
    x = 1
    __dict__ = {"x": 2}


print(attempt(DictShadow(), "x"))


class Quiet:
    @property
    def prop(self):
        raise AssertionError("ran")


print([name for name, _ in inspect.getmembers_static(Quiet()) if not name.startswith("_")])
