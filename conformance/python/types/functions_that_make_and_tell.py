# new_class, prepare_class, resolve_bases, coroutine, DynamicClassAttribute and the types of built-in things.
import types


def attempt(function, *arguments, **named):
    try:
        return function(*arguments, **named)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class Meta(type):
    @classmethod
    def __prepare__(metacls, name, bases, **kw):
        return {"prepared": (name, len(bases), kw)}

    def __new__(metacls, name, bases, namespace, **kw):
        return super().__new__(metacls, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **kw):
        cls.init = kw


def body(ns):
    ns["x"] = 5


made = types.new_class("Made", (), {"metaclass": Meta, "flag": 1}, body)
print(made.x, made.prepared, made.init, type(made) is Meta, made.__module__, types.new_class("Plain").__mro__, types.new_class("P2", (int,), None, lambda ns: ns.update(y=2))(5) + 1)
print(types.prepare_class("N", (made,), {"flag": 2}), types.prepare_class("N"), types.prepare_class("N", (int,), {"metaclass": type}))


class Entries:
    def __mro_entries__(self, bases):
        return (int, str) if len(bases) > 1 else (list,)


e = Entries()
print(types.resolve_bases((e,)), types.resolve_bases((e, dict)), types.resolve_bases((int,)), types.resolve_bases([int]) == [int], types.new_class("Via", (e,)).__bases__, types.new_class("Via", (e,)).__orig_bases__ == (e,))


class Bad:
    def __mro_entries__(self, bases):
        return [int]


print(attempt(types.resolve_bases, (Bad(),)), attempt(types.new_class, "M", (), {"metaclass": 5}), attempt(types.new_class), attempt(types.new_class, 5), attempt(types.new_class, "X", (5,)), attempt(lambda: type("T", (e,), {})))


class M2(type):
    pass


class C1(metaclass=Meta):
    pass


class C2(metaclass=M2):
    pass


print(attempt(types.new_class, "Clash", (C1, C2)))


class D:
    def __init__(self):
        self._v = 1

    @types.DynamicClassAttribute
    def value(self):
        """Doc."""
        return self._v

    @value.setter
    def value(self, v):
        self._v = v


d = D()
d.value = 9
print(d.value, attempt(lambda: D.value), attempt(delattr, d, "value"), D.__dict__["value"].__doc__, D.__dict__["value"].fget.__name__)


@types.coroutine
def generator_based():
    x = yield 1
    return x


async def uses():
    return await generator_based()


c = uses()
print(c.send(None), attempt(c.send, 42), attempt(types.coroutine, 5), types.coroutine(uses) is uses, types.coroutine(lambda: 5)() == 5)
for name in sorted(types.__all__):
    value = getattr(types, name)
    if isinstance(value, type) and name not in ("ClassMethodDescriptorType", "MemberDescriptorType", "CodeType", "FrameType"):
        print(name, value.__name__, value.__module__)
