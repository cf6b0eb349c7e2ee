# Each is… function on functions, methods, classes, generators, coroutines and built-ins.
import functools
import inspect
import types

def f(): pass
def g(): yield
async def c(): pass
async def ag(): yield
class K:
    def m(self): pass
    @classmethod
    def cm(cls): pass
    @staticmethod
    def sm(): pass
    @property
    def p(self): pass
    __slots__ = ("slot",)
coro, gen, agen = c(), g(), ag()
things = {"f": f, "g": g, "c": c, "ag": ag, "coro": coro, "gen": gen, "agen": agen, "K": K, "K()": K(), "K.m": K.m, "K().m": K().m, "K.cm": K.cm, "K.sm": K.sm, "K.p": K.p, "K.slot": K.slot, "len": len, "[].append": [].append, "str.join": str.join, "str": str, "int.__add__": int.__add__, "(1).__add__": (1).__add__, "lambda": lambda: 0, "partial(c)": functools.partial(c), "partial(g)": functools.partial(g), "module": types, "5": 5, "None": None, "type": type}
for name in ("isclass", "ismodule", "isfunction", "ismethod", "isgeneratorfunction", "isgenerator", "iscoroutinefunction", "iscoroutine", "isawaitable", "isasyncgenfunction", "isasyncgen", "isbuiltin", "isroutine", "isabstract", "ismethoddescriptor", "isdatadescriptor", "isgetsetdescriptor", "ismemberdescriptor", "ismethodwrapper", "iscode", "isframe", "istraceback"):
    print(name, [k for k, v in things.items() if getattr(inspect, name)(v)])
coro.close()
print(inspect.getgeneratorstate(gen), next(gen), inspect.getgeneratorstate(gen), gen.close(), inspect.getgeneratorstate(gen), inspect.getcoroutinestate(c()) if False else inspect.getcoroutinestate(coro))
print(inspect.GEN_CREATED, inspect.CORO_SUSPENDED, inspect.CO_COROUTINE, inspect._empty if hasattr(inspect, "_empty") else "")
