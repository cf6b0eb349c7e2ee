# new_class, prepare_class, resolve_bases, DynamicClassAttribute, and get_original bases by hand.
import types

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

def body(ns): ns["x"] = 1; ns["m"] = lambda self: self.x
C = types.new_class("C", (), {}, body)
print(C, C().m(), C.__module__, types.new_class("D", (C,)).__mro__[1], types.new_class("E").__bases__)
class M(type):
    @classmethod
    def __prepare__(cls, name, bases, **kw): print("prepare", name, kw); return {"prepared": True}
    def __new__(cls, name, bases, ns, **kw): return super().__new__(cls, name, bases, dict(ns))
    def __init__(cls, name, bases, ns, **kw): print("init", kw)
F = types.new_class("F", (C,), {"metaclass": M, "k": 5})
print(F.prepared, type(F), types.prepare_class("G", (F,), {"z": 1})[0], types.prepare_class("H")[1:], types.resolve_bases((int, C)))
class Entry:
    def __mro_entries__(self, bases): return (C, int)
print(types.resolve_bases((Entry(), str)), types.new_class("I", (Entry(),)).__orig_bases__[0].__class__.__name__, types.new_class("I", (Entry(),)).__mro__[1:3])
class Bad:
    def __mro_entries__(self, bases): return 5
for f in (lambda: types.resolve_bases((Bad(),)), lambda: types.new_class("J", (5,)), lambda: types.new_class(5), lambda: types.new_class("K", (int, str)), lambda: types.new_class("L", (), {}, 5), lambda: types.new_class()):
    show(f)
class P:
    @types.DynamicClassAttribute
    def value(self): return "instance"
print(P().value)
show(lambda: P.value)
print(types.DynamicClassAttribute(lambda s: 1, doc="d").__doc__)
