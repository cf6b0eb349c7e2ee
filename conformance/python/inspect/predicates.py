# inspect: every predicate over every kind of object; documentation, members, states, unwrap.
import abc
import asyncio
import functools
import inspect
import types


class Base(abc.ABC):
    """Base's text.

        indented
    """
    attr = 1

    @property
    def prop(self):
        """prop's text"""

    @abc.abstractmethod
    def abstract(self):
        """from the base"""

    @staticmethod
    def static():
        pass

    @classmethod
    def made(cls):
        pass


class Child(Base):
    __slots__ = ("slot",)

    def abstract(self):
        return 1


def f(a, b=1, *c, d, e=2, **g):
    pass


def gen():
    yield 1


async def coro():
    return 1


async def agen():
    yield 1


child = Child()
g, k, ag = gen(), coro(), agen()
objects = {"class": Base, "function": f, "method": child.abstract, "classmethod": Base.made,
           "static": Base.static, "lambda": lambda: 0, "builtin": len, "bound builtin": [].append,
           "descriptor": list.append, "wrapper": object.__init__, "property": Base.__dict__["prop"],
           "slot": Child.__dict__["slot"], "module": types, "generator": g, "coroutine": k,
           "async generator": ag, "genfunc": gen, "corofunc": coro, "agenfunc": agen, "int": 1,
           "partial": functools.partial(coro), "partial gen": functools.partial(gen),
           "instance": child, "type": int, "alias": list[int], "none": None}
for name in ("isabstract", "isasyncgen", "isasyncgenfunction", "isawaitable", "isbuiltin", "isclass",
             "iscode", "iscoroutine", "iscoroutinefunction", "isdatadescriptor", "isframe",
             "isfunction", "isgenerator", "isgeneratorfunction", "isgetsetdescriptor", "ismethod",
             "ismethoddescriptor", "ismodule", "isroutine", "istraceback"):
    test = getattr(inspect, name, None)
    if test:
        print(name, [n for n, o in objects.items() if test(o)])
try:
    1 / 0
except ZeroDivisionError as e:
    print(inspect.istraceback(e.__traceback__))
print(inspect.getgeneratorstate(g), next(g), inspect.getgeneratorstate(g), g.close(),
      inspect.getgeneratorstate(g), inspect.GEN_CREATED, inspect.GEN_RUNNING, inspect.GEN_SUSPENDED)
print(inspect.getcoroutinestate(k), k.close(), inspect.getcoroutinestate(k), inspect.CORO_CREATED,
      inspect.CORO_RUNNING, inspect.CORO_SUSPENDED, inspect.CORO_CLOSED)
print(repr(inspect.getdoc(Base)), inspect.getdoc(child.abstract), inspect.getdoc(Child), inspect.getdoc(Child.prop),
      inspect.getdoc(f), repr(inspect.cleandoc("  a\n    b\n\n      c\n  ")), repr(
          inspect.cleandoc("\n\n  x\n\ty")))
print(inspect.getmro(Child)[:2], [n for n, _ in inspect.getmembers(child) if n[0] != "_"],
      inspect.getmembers(Child, inspect.isfunction)[0][0],
      [n for n, _ in inspect.getmembers_static(Child) if n[0] != "_"])
print(inspect.getfullargspec(f), inspect.getfullargspec(child.abstract), inspect.FullArgSpec._fields)
print(inspect.formatannotation(int), inspect.formatannotation(list[int]),
      inspect.formatannotation(Base), inspect.formatannotation("text"))


@functools.wraps(f)
def wrapped(*args):
    return f(*args)


print(inspect.unwrap(wrapped) is f, inspect.unwrap(wrapped, stop=lambda w: True) is wrapped,
      inspect.signature(wrapped), inspect.signature(wrapped, follow_wrapped=False))
print(inspect.Signature.from_callable(f), inspect.getattr_static(child, "prop") is Base.__dict__[
    "prop"], inspect.getattr_static(child, "nope", 3))
print(inspect.getcallargs(f, 1, 2, 3, d=4, z=5))
print([p.kind.name for p in inspect.signature(f).parameters.values()],
      [p.kind.description for p in inspect.signature(f).parameters.values()],
      inspect.Parameter.POSITIONAL_OR_KEYWORD, repr(inspect.Parameter.VAR_KEYWORD))
tree = inspect.getclasstree([Base, Child, int, bool])
print([t if isinstance(t, tuple) else len(t) for t in tree], inspect.walktree.__name__)
for name in ("CO_OPTIMIZED", "CO_NEWLOCALS", "CO_VARARGS", "CO_VARKEYWORDS", "CO_NESTED",
             "CO_GENERATOR", "CO_NOFREE", "CO_COROUTINE", "CO_ITERABLE_COROUTINE",
             "CO_ASYNC_GENERATOR", "TPFLAGS_IS_ABSTRACT"):
    print(name, getattr(inspect, name))


class Looping:
    pass


a, b = Looping(), Looping()
a.__wrapped__, b.__wrapped__ = b, a
for bad in (lambda: inspect.unwrap(a) and 0, lambda: inspect.getfullargspec(5),
            lambda: inspect.signature(5), lambda: inspect.getattr_static(child, "nope"),
            lambda: inspect.getcallargs(f), lambda: inspect.getcallargs(f, 1),
            lambda: inspect.getmro(5),
            lambda: inspect.getcallargs(f, 1, a=2), lambda: inspect.getcallargs(gen, 1),
            lambda: inspect.getcallargs(child.abstract, 1, 2), lambda: inspect.getcallargs(gen, x=1),
            lambda: inspect.getcallargs(lambda a, b, c=1: 0, 1, 2, 3, 4),
            lambda: inspect.getcallargs(lambda a, b, c: 0),
            lambda: inspect.getcallargs(lambda a, b, c: 0, c=1),
            lambda: inspect.getcallargs(lambda a, *, k: 0, 1, 2, k=3)):
    try:
        print(bad())
    except (ValueError, TypeError, AttributeError) as e:
        print(type(e).__name__, str(e).split(" object at")[0])
