# types: what every name is the type of, new_class and its helpers, namespaces, proxies, unions.
import types


def f():
    yield


async def c():
    yield


async def k():
    pass


class C:
    __slots__ = ("s",)

    def m(self):
        pass


co = k()
samples = {"FunctionType": f, "LambdaType": lambda: 0, "GeneratorType": f(), "AsyncGeneratorType": c(),
           "CoroutineType": co, "MethodType": C().m, "BuiltinFunctionType": len, "BuiltinMethodType":
           [].append, "WrapperDescriptorType": object.__init__, "MethodWrapperType": object().__str__,
           "MethodDescriptorType": str.join, "ModuleType": types, "MappingProxyType": C.__dict__,
           "SimpleNamespace": types.SimpleNamespace(), "NoneType": None, "NotImplementedType":
           NotImplemented, "EllipsisType": ..., "GenericAlias": list[int], "UnionType": int | str}
for name, value in samples.items():
    kind = getattr(types, name)
    print(name, type(value) is kind, kind.__name__)
co.close()
try:
    1 / 0
except ZeroDivisionError as e:
    print(type(e.__traceback__) is types.TracebackType)
ns = types.SimpleNamespace(b=1, a="x")
ns.c = ns
print(repr(ns), ns == types.SimpleNamespace(a="x", b=1), vars(types.SimpleNamespace(q=1)), hasattr(ns, "z"))
del ns.c
print(ns, ns != 5, types.SimpleNamespace(**{"not an id": 1}))
proxy = types.MappingProxyType({"a": 1})
print(proxy, proxy["a"], "a" in proxy, len(proxy), list(proxy.items()), proxy | {"b": 2}, proxy.copy(),
      proxy == {"a": 1}, list(reversed(proxy)), proxy.get("z", 9))
made = types.new_class("Made", (C,), {}, lambda body: body.update(x=1))
print(made.__name__, made.x, made.__bases__, made.__module__, types.resolve_bases((list[int], C)),
      types.prepare_class("X", (C,), {"metaclass": type})[0], types.get_original_bases(made)
      if hasattr(types, "get_original_bases") else "")


class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        return {"prepared": kw}

    def __new__(mcls, name, bases, ns, **kw):
        return super().__new__(mcls, name, bases, ns)

    def __init__(cls, *a, **kw):
        super().__init__(*a)


print(types.new_class("M", (), {"metaclass": Meta, "k": 1}).prepared)


class D:
    @types.DynamicClassAttribute
    def virtual(self):
        return "instance"


print(D().virtual)
try:
    D.virtual
except AttributeError as e:
    print("AttributeError", e)


@types.coroutine
def old():
    return (yield from [])


u = int | None
print(u, u.__args__, u == (None | int), isinstance(1, u), issubclass(bool, u), hash(u) == hash(None | int),
      int | int, (int | str) | float, list[int] | None, type(u | "x") if False else "")
for bad in (lambda: proxy.__setitem__("x", 1), lambda: types.MappingProxyType(5), lambda: isinstance(
        1, list[int] | int), lambda: types.SimpleNamespace(1), lambda: types.coroutine(5),
            lambda: types.new_class("X", (int, str)), lambda: types.MethodType(1, 2), lambda: 1 | int,
            lambda: types.NoneType(1), lambda: types.GeneratorType()):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
