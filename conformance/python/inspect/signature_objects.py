# Signature and Parameter objects: binding, errors, replacing, partial objects.
import collections
import dataclasses
import functools
import inspect
import typing


def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
@dataclasses.dataclass
class D:
    x: int
    y: list = dataclasses.field(default_factory=list)
    z: str = dataclasses.field(default='q', kw_only=True)
P = collections.namedtuple('P', 'a b', defaults=[3])
t(lambda: inspect.signature(D)); t(lambda: inspect.signature(D.__init__)); t(lambda: D.__init__.__annotations__); t(lambda: inspect.signature(P)); t(lambda: P.__new__.__defaults__); t(lambda: inspect.signature(P.__new__))
class NT(typing.NamedTuple):
    q: int
    r: str = 'x'
t(lambda: inspect.signature(NT))
def f(a, /, b, *c, d, e=2, **g) -> int: pass
s = inspect.signature(f)
t(lambda: s); t(lambda: s.bind(1)); t(lambda: s.bind(1, 2, d=3)); t(lambda: s.bind(1,2,3,4,d=1,zz=2)); t(lambda: s.bind(a=1, b=2, d=3)); t(lambda: s.bind_partial()); t(lambda: s.bind(1,2,b=3,d=2))
t(lambda: s.parameters); t(lambda: type(s.parameters)); t(lambda: s.parameters['a'].kind); t(lambda: s.parameters['e'].default); t(lambda: s.return_annotation); t(lambda: s.replace(return_annotation=str)); t(lambda: s.replace(parameters=[]))
t(lambda: hash(s) == hash(inspect.signature(f))); t(lambda: s == inspect.signature(f)); t(lambda: inspect.Parameter('x y', 0)); t(lambda: inspect.Parameter('x', 9)); t(lambda: inspect.Parameter('if', inspect.Parameter.KEYWORD_ONLY)); t(lambda: inspect.Parameter('*x', inspect.Parameter.VAR_POSITIONAL)); t(lambda: inspect.Parameter('x', inspect.Parameter.VAR_POSITIONAL, default=2)); t(lambda: inspect.Parameter(1, 1))
PO=inspect.Parameter
t(lambda: inspect.Signature([PO('a', PO.KEYWORD_ONLY), PO('b', PO.POSITIONAL_ONLY)])); t(lambda: inspect.Signature([PO('a', PO.POSITIONAL_ONLY, default=1), PO('b', PO.POSITIONAL_ONLY)])); t(lambda: inspect.Signature([PO('a', PO.KEYWORD_ONLY), PO('a', PO.KEYWORD_ONLY)]))
t(lambda: setattr(s, 'parameters', 1)); t(lambda: setattr(s.parameters['a'], 'name', 1))
t(lambda: inspect.signature(functools.partial(f, 1, d=5))); t(lambda: inspect.signature(functools.partial(f, 1, 2, 3))); t(lambda: inspect.signature(functools.partial(lambda a, b, c=1: 0, b=2)))
