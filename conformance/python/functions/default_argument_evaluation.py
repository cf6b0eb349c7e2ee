# Default argument evaluation.
log = []
def n(v): log.append(v); return v
def f(a=n(1), b=n(2), *, c=n(3), d=n(4)): return a, b, c, d
print(log, f()); log.clear()
g = [lambda x=n(i): x for i in range(3)]
print(log, [h() for h in g])
def m(l=[]): l.append(len(l)); return l
print(m(), m(), m.__defaults__)
def o(x, y=lambda: x): return y
x = 'global'
print(o(1)()())if 0 else print(o(1)())
def p(a, b=None):
    b = b or a; return b
p.__defaults__ = (5, 6); print(p())
p.__defaults__ = None
try: p()
except TypeError as e: print(e)
def q(*, k=1): return k
q.__kwdefaults__ = {'k': 9, 'unused': 1}; print(q())
q.__kwdefaults__ = None
try: q()
except TypeError as e: print(e)
for n_, v in (('__defaults__', 5), ('__kwdefaults__', 5), ('__name__', 1), ('__qualname__', None), ('__annotations__', 3), ('__dict__', 3), ('__doc__', 7), ('__module__', 8), ('__closure__', ())):
    try: setattr(q, n_, v); print(n_, getattr(q, n_))
    except Exception as e: print(n_, type(e).__name__, e)
