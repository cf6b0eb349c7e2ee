# Except name deleted.
e = 'outer'
try: raise ValueError(1)
except ValueError as e: pass
try: print(e)
except NameError as x: print(x)
def f():
    try: raise KeyError(2)
    except KeyError as err:
        g = lambda: err
        print(repr(g()))
    try: return g()
    except NameError as x: print(type(x).__name__, x)
    try: return err
    except UnboundLocalError as x: print(x)
f()
try: raise ValueError(3)
except ValueError as k: del k
print('still fine')
for i in range(2):
    try: raise ValueError(i)
    except ValueError as k:
        if i: break
        continue
try: print(k)
except NameError as x: print(x)
def h():
    try: raise ValueError(4)
    except ValueError as q:
        q = 'rebound'
        print(q)
    print('q' in locals())
h()
class C:
    try: raise ValueError(5)
    except ValueError as z: y = str(z)
print(C.y, hasattr(C, 'z'))
def gen():
    try: raise ValueError(6)
    except ValueError as w:
        yield repr(w)
        yield repr(w)
    yield 'w' in locals()
print(list(gen()))
