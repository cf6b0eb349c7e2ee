# Annotation forms.
log = []
def n(v): log.append(v); return v
class O: pass
o, d = O(), {}
class A:
    x: n(int)
    y: n('str') = n('value')
    (w): n('parenthesised') = n(5)
    o.attr: n('attribute') = n(6)
    d[n('key')]: n('item') = n(7)
print(A.__annotations__, log, o.__dict__, d); log.clear()
def f(a: n('a'), /, b: n('b') = n('b default'), *args: n('args'), c: n('c') = n('c default'), **kw: n('kw')) -> n('return'):
    local: n('never')
    other: n('never') = n('assigned')
    o.inner: n('never too') = n('attr')
    return local if 0 else other
print(f.__annotations__, log); log.clear()
print(f(1), log); log.clear()
def g():
    v: int
    return v
try: g()
except UnboundLocalError as e: print(e)
x: int
try: x
except NameError as e: print(e)
y: 'later' = 3
print(__annotations__, y)
class B(A): pass
print(B.__annotations__, '__annotations__' in vars(B))
class C(A): q: float
print(C.__annotations__, A.__annotations__ is C.__annotations__)
if False: never: int = 1
print('never' in __annotations__)
lam = lambda a, b=1: a
print(lam.__annotations__)
t: tuple = 1, 2
u: 'tuple' = *t, 3
print(t, u)
