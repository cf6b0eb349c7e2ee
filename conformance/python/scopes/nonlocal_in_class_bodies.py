# Nonlocal in class bodies.
def f():
    x = 'f'
    class A:
        nonlocal x
        x = 'from class'
        def m(self): return x
    return x, A().m(), 'x' in A.__dict__
print(f())
x = 'global'
def g():
    x = 'local'
    class B:
        x = x
    class C:
        print(x)
        x = 'C'
        print(x)
        def m(self): return x
        l = [x for _ in range(1)]
    class D:
        global x
        x = 'set by D'
    return B.__dict__['x'], C().m(), C.l
print(g(), x)
class E:
    y = 1
    try: z = [y for _ in (1,)]
    except NameError as e: z = str(e)
    w = [i for i in range(y)]
    f = lambda self: y
print(E.z, E.w)
try: E().f()
except NameError as e: print(e)
def h():
    class F:
        try: print(later)
        except NameError as e: print(type(e).__name__, e)
    later = 1
h()
def k():
    v = 1
    class G:
        locals()['v'] = 'put'
        print(v)
    return v
print(k())
def del_in_class():
    n = 'enclosing'
    class H:
        n = 'class'
        del n
        try: print(n)
        except NameError as e: print('NameError', e)
del_in_class()
