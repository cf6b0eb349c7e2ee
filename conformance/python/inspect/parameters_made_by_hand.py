# Parameter and Signature built, replaced and compared: every kind, wrong orders, names, duplicates, hashes and texts.
import inspect
from inspect import Parameter, Signature

P = Parameter


def attempt(function, *arguments, **named):
    try:
        return function(*arguments, **named)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for kind in (P.POSITIONAL_ONLY, P.POSITIONAL_OR_KEYWORD, P.VAR_POSITIONAL, P.KEYWORD_ONLY, P.VAR_KEYWORD):
    p = P("x", kind)
    print(p, repr(p), kind, repr(kind), int(kind), kind.name, kind.description, attempt(P, "x", kind, default=1), attempt(P, "x", kind, annotation=int))
for name in ("1x", "class", "a b", None, 5, ".0", "é", "_"):
    print(repr(name), attempt(P, name, P.POSITIONAL_OR_KEYWORD))
print(attempt(P, "x", 5), attempt(P, "x", "POSITIONAL_ONLY"), attempt(P, "x", 1).kind, attempt(P, "x"), attempt(P))
a, b = P("a", P.POSITIONAL_ONLY), P("b", P.POSITIONAL_OR_KEYWORD, default=5, annotation=int)
print(b.replace(name="c"), b.replace(default=P.empty), b.replace(annotation=str, kind=P.KEYWORD_ONLY), attempt(b.replace, nope=1), attempt(b.replace, kind=P.VAR_KEYWORD), a == P("a", P.POSITIONAL_ONLY), a != b, hash(a) == hash(P("a", P.POSITIONAL_ONLY)), attempt(setattr, a, "name", "z"), P.empty is inspect.Signature.empty is inspect._empty)
args, kw, c = P("args", P.VAR_POSITIONAL), P("kw", P.VAR_KEYWORD), P("c", P.KEYWORD_ONLY)
for parameters in ([], [a, b, args, c, kw], [b, a], [kw, args], [c, b], [args, b], [a, a], [b, b.replace(name="d", default=P.empty)], [a, "text"], 5, [kw, kw.replace(name="more")], [args, args.replace(name="more")], [c, c.replace(name="e", default=1), c.replace(name="f")]):
    print(attempt(Signature, parameters))
s = Signature([a, b], return_annotation=str)
print(s, repr(s), s.parameters, type(s.parameters).__name__, s.return_annotation, s.replace(return_annotation=Signature.empty), s.replace(parameters=[c]), attempt(s.replace, 5), s == Signature([a, b], return_annotation=str), s != Signature([a, b]), hash(s) == hash(Signature([a, b], return_annotation=str)), attempt(s.parameters.__setitem__, "x", 1) if hasattr(s.parameters, "__setitem__") else "read only")
print(Signature([a, P("b2", P.POSITIONAL_ONLY, default=1), c]), Signature([c]), Signature([a]), Signature([a, b]), Signature([args, c]), Signature([P("long_name_%d" % i, P.POSITIONAL_OR_KEYWORD) for i in range(4)]))
