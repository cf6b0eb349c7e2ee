# Evaluation order.
log = []
def n(v, name=None): log.append(name or repr(v)); return v
def deco(name):
    log.append('make ' + name)
    def d(f): log.append('apply ' + name + ' ' + f.__name__); return f
    return d
@deco('a')
@n(deco('b'), 'n')
def f(x=n(1, 'default'), *, y=n(2, 'kwdefault')) -> n(3, 'returns'):
    log.append('body')
print(log); log.clear()
@deco('c')
class C(n(object, 'base'), metaclass=n(type, 'meta')):
    log.append('class body')
    @deco('m')
    def m(self, a: n(int, 'ann') = n(1, 'mdefault'), *args: n(str, 'argsann'), k: n(1, 'kann') = n(2, 'kdefault'), **kw: n(3, 'kwann')): pass
print(log); log.clear()
try:
    @n(None, 'nothing')
    def g(): pass
except TypeError as e: print(e, log)
@(lambda f: 'replaced')
def h(): pass
print(h)
@[lambda f: f.__name__][0]
def i(): pass
print(i)
@(x := staticmethod)
def j(): return 'j'
print(j(), x)
class D:
    def deco(f): return ('decorated', f.__qualname__)
    @deco
    def m(): pass
print(D.m)
