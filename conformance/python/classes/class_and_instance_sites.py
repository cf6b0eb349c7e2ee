# One attribute site that sees a class, its instances and its metaclass.
def append(k): return k.append
x = []
class L(list): pass
for k in (list, x, list, L, L(), x, list):
    print(type(append(k)).__name__, k is x)
def show(k): return k.__repr__
for k in (int, bool, type, int, str, type, dict, list, [], {}, dict): print(type(show(k)).__name__, show(k) is getattr(k, "__repr__") if isinstance(k, type) and k is not type else None)
def real(k): return k.real
for k in (int, 1, 2, float, 1.5, float, True, bool): print(type(real(k)).__name__)
class M(type): a = 1
class C(metaclass=M): a = 2
def a(k): return k.a
for k in (M, C, M, C, C()): print(a(k))
