# Default values are evaluated once, at definition.
def f(a, b=2, *, c=3, d): return a, b, c, d
print(f(1, d=4), f(1, 5, c=6, d=7), f(d=1, a=2))
def acc(x, into=[]):
    into.append(x)
    return into
print(acc(1), acc(2), acc(3, []), acc(4))
n = 1
def g(v=n): return v
n = 2
print(g(), g.__defaults__, f.__kwdefaults__, f.__defaults__)
def h(a=(), b={}, c=None): return a, b, c
print(h(), h(1), h(c=2))
