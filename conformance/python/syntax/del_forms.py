# Del forms.
a = b = c = 1
del a, (b, c)
for n in 'abc':
    print(n in globals())
x = [1, 2, 3, 4, 5]
del x[0], x[-1], x[1:]
print(x)
d = {'a': {'b': 1}}
del d['a']['b']
print(d)
class O: pass
o = O(); o.p = O(); o.p.q = 1
del o.p.q, o.p
print(o.__dict__)
del (x), [d]
try: x
except NameError as e: print(e)
def f():
    y = 1
    del y
    try: y
    except UnboundLocalError as e: print(e)
    try: del y
    except UnboundLocalError as e: print(e)
f()
try: del undefined
except NameError as e: print(e)
def g():
    z = 1
    def h():
        nonlocal z
        del z
    h()
    try: return z
    except NameError as e: return type(e).__name__, str(e)
print(g())
def k():
    global made
    made = 1
    del made
    try: made
    except NameError as e: print(e)
k()
class D:
    def __delitem__(self, k): print('del', k)
    def __delattr__(self, k): print('delattr', k)
del D()[1, 2:3, ...], D().attr
del ()
del []
