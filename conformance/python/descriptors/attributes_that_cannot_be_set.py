# What assigning to and deleting attributes of functions, methods, generators, descriptors, cells,
# modules and classes says: read-only, not writable, or of the wrong type.
import types


def f(a, b=1, *, c=2):
    return lambda: a


class C:
    __slots__ = ("slot", "__weakref__")

    @property
    def prop(self):
        return 1

    @staticmethod
    def static():
        return 2

    @classmethod
    def klass(cls):
        return 3

    def method(self):
        return 4


async def coroutine():
    return 1


async def async_generator():
    yield 1


try:
    1 / 0
except ZeroDivisionError as e:
    trace = e.__traceback__
waiting = coroutine()
things = {
    "function": (f, ["__globals__", "__closure__", "__code__", "__name__", "__qualname__", "__defaults__",
                     "__kwdefaults__", "__annotations__", "__dict__"]),
    "method": (C().method, ["__doc__", "__func__", "__self__", "new"]),
    "generator": ((i for i in ()), ["gi_running", "gi_yieldfrom", "__name__", "__qualname__"]),
    "coroutine": (waiting, ["cr_running", "cr_await", "cr_origin", "__name__"]),
    "async generator": (async_generator(), ["ag_running", "ag_await", "__name__"]),
    "property": (C.__dict__["prop"], ["fget", "fset", "fdel", "new"]),
    "static method": (C.__dict__["static"], ["__func__", "__wrapped__", "__isabstractmethod__", "__dict__"]),
    "class method": (C.__dict__["klass"], ["__func__", "__wrapped__", "__isabstractmethod__", "__dict__"]),
    "member": (C.slot, ["__name__", "__doc__", "__objclass__", "__qualname__", "new"]),
    "attribute": (type.__dict__["__dict__"], ["__name__", "__doc__", "__objclass__", "__qualname__"]),
    "method of a type": (list.append, ["__name__", "__objclass__", "__doc__", "__qualname__"]),
    "method-wrapper": ((1).__add__, ["__name__", "__objclass__", "__self__", "__doc__"]),
    "cell": (f(1).__closure__[0], ["new"]),
    "class": (C, ["__text_signature__", "__mro__", "__base__", "__name__", "__bases__", "__dict__"]),
    "module": (types.ModuleType("m"), ["__dict__"]),
    "range": (range(3), ["start", "new"]),
    "slice": (slice(3), ["stop", "new"]),
    "exception": (ValueError(1), ["args", "__cause__", "__context__", "__traceback__", "__dict__",
                                  "__suppress_context__"]),
    "traceback": (trace, ["tb_next", "tb_lineno", "tb_lasti", "tb_frame"]),
}
for kind, (thing, names) in things.items():
    for name in names:
        try:
            setattr(thing, name, 5)
            print(kind, name, "set")
        except (AttributeError, TypeError, ValueError) as e:
            print(kind, name, type(e).__name__, e)
        try:
            delattr(thing, name)
            print(kind, "del", name, "done")
        except (AttributeError, TypeError, ValueError) as e:
            print(kind, "del", name, type(e).__name__, e)
waiting.close()
module = types.ModuleType("m")
module.__annotations__ = {"x": int}
print(module.__annotations__, C.__text_signature__)
del module.__annotations__
print(module.__annotations__, module.__doc__, type(async_generator())[int])
