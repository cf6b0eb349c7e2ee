# singledispatch over ABCs: explicit bases, registered classes, ambiguity, what register refuses.
import collections.abc as c
import functools
import typing


@functools.singledispatch
def g(arg):
    return "base"


class O(c.Sized):
    def __len__(self):
        return 0


o = O()
print(g(o))
for name in ("Iterable", "Container", "Sized", "Set"):
    g.register(getattr(c, name), lambda arg, name=name: name)
print(g(o), g(set()), g(iter([])), g(1))
c.Iterable.register(O)
print(g(o))
c.Container.register(O)
print(g(o))
c.Set.register(O)
print(g(o))


class P:
    pass


p = P()
print(g(p))
c.Iterable.register(P)
print(g(p))
c.Container.register(P)
try:
    print(g(p))
except RuntimeError as e:
    print("Ambiguous" in str(e), "Container" in str(e), "Iterable" in str(e))


class Q(c.Sized):
    def __len__(self):
        return 0


print(g(Q()))
c.Iterable.register(Q)
print(g(Q()))
c.Set.register(Q)
print(g(Q()))


@functools.singledispatch
def h(arg):
    return "base"


h.register(c.Mapping, lambda arg: "mapping")
h.register(dict, lambda arg: "dict")


class M(c.MutableMapping):
    __getitem__ = __setitem__ = __delitem__ = __iter__ = lambda self, *a: None

    def __len__(self):
        return 0


class D(dict):
    pass


print(h({}), h(D()), h(M()), h(functools), h.dispatch(D)({}), h.dispatch(M)({}))
h.register(c.MutableMapping, lambda arg: "mutable mapping")
print(h({}), h(D()), h(M()))


@h.register
def _(arg: int | list):
    return "int or list"


@h.register
def _(arg: typing.Union[float, "bytes"]):
    return "float or bytes"


print(h(1), h([]), h(2.5), h(b""), h(True), h("text"))
for bad in (lambda: h.register(42), lambda: h.register(42, len), lambda: h.register(len),
            lambda: h.register(typing.List[int], len), lambda: h()):
    try:
        bad()
    except TypeError as e:
        print(e)


def annotate(kind):
    def f(arg):
        return None
    f.__annotations__["arg"] = kind
    return f


for kind in (typing.Iterable[str], list[int], int | typing.Iterable[str], 5):
    try:
        h.register(annotate(kind))
    except TypeError as e:
        print(e)
