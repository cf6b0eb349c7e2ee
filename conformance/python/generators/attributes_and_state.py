# Names, running state, delegation and repr of generators; what cannot be set.
def g(n):
    yield n
    yield from [n]


it = g(1)
print(it.__name__, it.__qualname__, it.gi_running, it.gi_yieldfrom, type(it).__name__, repr(it)[:20])
next(it)
next(it)
print(it.gi_yieldfrom is not None, type(it.gi_yieldfrom).__name__)
it.__name__ = "renamed"
it.__qualname__ = "also.renamed"
print(it.__name__, repr(it)[:31], g.__name__)
for action in (lambda: setattr(it, "__name__", 5), lambda: setattr(it, "gi_running", True), lambda: setattr(it, "x", 1),
               lambda: it(), lambda: it[0], lambda: len(it), lambda: it.send(), lambda: it.send(1, 2), lambda: g(1).send(5),
               lambda: type(it)(), lambda: g()):
    try:
        print(action())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)


def running():
    print(me.gi_running)
    try:
        next(me)
    except ValueError as e:
        print(e)
    yield


me = running()
next(me)
print(me.gi_running, iter(me) is me, hasattr(me, "__next__"))
print((x for x in [1]).__name__, (x for x in [1]).__qualname__)


class C:
    def m(self):
        yield (i for i in self.m.__name__)


print(next(C().m()).__qualname__)
