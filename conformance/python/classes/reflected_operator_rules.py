# Reflected operator rules.
log = []
def make(name, bases, ops):
    ns = {}
    for op, r in ops.items(): ns[f'__{op}__'] = (lambda op, r: lambda self, o: log.append(f'{name}.{op}') or r)(op, r)
    return type(name, bases, ns)
NI = NotImplemented
A = make('A', (), {'add': NI, 'radd': 'A.radd', 'sub': 'A.sub', 'iadd': NI, 'eq': NI, 'lt': NI, 'gt': 'A.gt'})
B = make('B', (A,), {'radd': 'B.radd', 'rsub': 'B.rsub', 'eq': 'B.eq', 'gt': NI})
C = make('C', (A,), {})
D = make('D', (int,), {'radd': 'D.radd', 'rmul': NI, 'add': 'D.add', 'eq': NI, 'rpow': 'D.rpow'})
E = make('E', (str,), {'radd': 'E.radd', 'rmod': 'E.rmod', 'lt': 'E.lt', 'gt': 'E.gt'})
F = make('F', (list,), {'radd': 'F.radd', 'rmul': 'F.rmul', 'iadd': 'F.iadd', 'eq': 'F.eq'})
G = make('G', (B,), {'rsub': NI})
def attempt(s, f):
    try: r = f()
    except TypeError as e: r = str(e)
    print(s, r if isinstance(r, (str, int, list)) else type(r).__name__, log); log.clear()
a, b, c, d, e, f, g = A(), B(), C(), D(5), E('s'), F([1]), G()
import operator as o
for s, x in (('aa', (a, a)), ('ab', (a, b)), ('ba', (b, a)), ('ac', (a, c)), ('ca', (c, a)), ('cb', (c, b)), ('bc', (b, c)), ('ag', (a, g)), ('bg', (b, g)), ('1d', (1, d)), ('d1', (d, 1)), ('1.5d', (1.5, d)), ('Trued', (True, d)), ('se', ('s', e)), ('es', (e, 's')), ('lf', ([1], f)), ('fl', (f, [1])), ('2f', (2, f)), ('ae', (a, e)), ('ea', (e, a)), ('a1', (a, 1)), ('1a', (1, a)), ('da', (d, a)), ('ad', (a, d)), ('tf', ((1,), f))):
    for op in (o.add, o.sub, o.mul, o.mod, o.pow, o.eq, o.ne, o.lt, o.gt, o.le, o.iadd, o.isub): attempt((s, op.__name__), lambda: op(*x))
