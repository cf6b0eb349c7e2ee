# Cells over time.
def f():
    fs = []
    for i in range(3):
        def g(): return i
        fs.append(g)
    i = 'after'
    return [g() for g in fs]
print(f())
def counter():
    n = 0
    def up():
        nonlocal n
        n += 1
        return n
    def down():
        nonlocal n
        n -= 1
        return n
    return up, down, lambda: n
u, d, s = counter(); u(); u(); d(); print(s(), [c.cell_contents for c in u.__closure__], u.__closure__[0] is d.__closure__[0])
def late():
    def g(): return later
    try: g()
    except NameError as e: print(type(e).__name__, e)
    later = 'now'
    return g()
print(late())
def deleted():
    x = 1
    def g(): return x
    del x
    try: g()
    except NameError as e: print(type(e).__name__, e)
    x = 2
    return g()
print(deleted())
def nested():
    a = 1
    def b():
        def c():
            def d():
                nonlocal a
                a += 1
                return a
            return d
        return c
    return b()()(), a
print(nested())
def args(x, *y, z=1, **w):
    return (lambda: (x, y, z, w))()
print(args(1, 2, q=3))
def shadow(x):
    def g(x=x): return x
    x = 'changed'
    return g(), [x for x in (1, 2)], x, (lambda x: x)(5)
print(shadow('orig'))
def klass(v):
    class C:
        w = v
        def m(self): return v
        class D: u = v
    v = 'later'
    return C.w, C().m(), C.D.u
print(klass('first'))
def gen():
    total = 0
    def add(n):
        nonlocal total
        total += n
    for i in range(3):
        add(i)
        yield total
print(list(gen()))
def loop_var():
    for x in range(3): pass
    return x, [lambda: x for x in range(2)][0]()
print(loop_var())
def ex():
    try: raise ValueError('v')
    except ValueError as e: g = lambda: e
    try: return g()
    except NameError as x: return str(x)
print(ex())
def rec(n): return n if n < 2 else rec(n - 1) + rec(n - 2)
old, rec = rec, lambda n: 100
print(old(3))
def empty():
    if 0: y = 1
    return (lambda: y).__closure__[0]
try: print(empty().cell_contents)
except ValueError as e: print(e)
c = u.__closure__[0]; c.cell_contents = 50; print(u(), s())
