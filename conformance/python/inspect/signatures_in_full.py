# Signature and Parameter: kinds, defaults, annotations, replace, equality, text and errors.
import functools
import inspect
from inspect import Parameter, Signature, signature

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

def f(a, b: int = 1, /, c="x", *args: str, d, e=None, **kw) -> bool: pass
s = signature(f)
print(s, list(s.parameters), s.return_annotation, [p.kind.name for p in s.parameters.values()], [p.kind.description for p in s.parameters.values()], s.parameters["b"], repr(s.parameters["c"]), s.parameters["a"].default is Parameter.empty, s.empty)
for target in (lambda: None, lambda x, *, y: 0, len, print, int, str.join, [].append, functools.partial(f, 1, d=2), type("C", (), {}), type("D", (), {"__init__": lambda self, q: None}), type("E", (), {"__call__": lambda self, z: None})(), functools.lru_cache(lambda m: 1), dict, object, Exception, staticmethod(f), "text", 5, None, classmethod(f)):
    try:
        print(signature(target))
    except Exception as e:
        print(type(e).__name__, str(e).split(" at 0x")[0])
print(s.replace(parameters=[], return_annotation=int), s.replace(return_annotation=Signature.empty), Signature(), Signature([Parameter("a", Parameter.KEYWORD_ONLY)]), s == signature(f), hash(s) == hash(signature(f)), s != Signature())
p = Parameter("x", Parameter.POSITIONAL_OR_KEYWORD, default=5, annotation=int)
print(p, repr(p), p.replace(name="y"), p.replace(default=Parameter.empty), p.replace(kind=Parameter.VAR_POSITIONAL, default=Parameter.empty), p == p.replace(), hash(p) == hash(p.replace()))
for attempt in (lambda: Parameter("1x", 1), lambda: Parameter("def", 1), lambda: Parameter(5, 1), lambda: Parameter("x", 9), lambda: Parameter("x", Parameter.VAR_POSITIONAL, default=1), lambda: Signature([Parameter("a", 1), Parameter("a", 1)]), lambda: Signature([Parameter("a", 3), Parameter("b", 0)]), lambda: Signature([Parameter("a", 1, default=1), Parameter("b", 1)]), lambda: Signature(5), lambda: Signature([5]), lambda: setattr(p, "name", "z")):
    show(attempt)
