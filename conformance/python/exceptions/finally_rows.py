# finally, except and with in combination; sys.exc_info().
import re
def plain(x): return re.sub("0x[0-9a-f]+", "0x", str(x))
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print("->", plain(r))
    except BaseException as e:
        print(type(e).__name__ + ":", plain(e), "|", plain(repr(e.__cause__)), "|", e.__suppress_context__)
import traceback
def tb(f):
    try: f()
    except BaseException as e: print(re.sub('File ".*/','File "','\n'.join(l for l in ''.join(traceback.format_exception(e)).split('\n') if set(l)-set(' ^~') and not l.startswith('    '))))
# finally combos
def f1():
    try: return 1
    finally: return 2
def f2():
    for i in range(3):
        try: continue
        finally: print('f',i)
    return 'done'
def f3():
    for i in range(3):
        try: 1/0
        finally: break
    return 'brk'
def f4():
    while True:
        try:
            try: return 'inner'
            finally: raise ValueError
        except ValueError: break
    return 'out'
def f5():
    try: raise KeyError(1)
    except KeyError as e: x=e
    try: e
    except NameError as n: return type(n).__name__, str(n), repr(x)
def f6():
    try: pass
    except: pass
    else: return 'else'
    finally: print('fin')
def f7():
    try: raise ValueError
    except (KeyError,(ValueError,)): return 1
def f8():
    try: raise ValueError
    except 1: return 1
def f9():
    try: raise ValueError
    except (1,ValueError): return 1
def f10():
    try: pass
    except 1: return 1
    return 'no check'
for f in (f1,f2,f3,f4,f5,f6,f7,f8,f9,f10): t(f)
import sys
def f():
    print(sys.exc_info()[0])
    try: 1/0
    except: 
        print(sys.exc_info()[0])
        try: {}['a']
        except KeyError: print(sys.exc_info()[0])
        print(sys.exc_info()[0])
    print(sys.exc_info())
f()
def g():
    try: yield 1
    except ValueError: yield sys.exc_info()[0]
    yield sys.exc_info()[0]
try: raise KeyError
except KeyError:
    x=g(); next(x); print(x.throw(ValueError)); print(next(x)); print(sys.exc_info()[0])
class CM:
    def __init__(s,r): s.r=r
    def __enter__(s): print('enter'); return s
    def __exit__(s,*a): print('exit',a[0],a[1]); return s.r
def f():
    with CM(True): 1/0
    print('after')
    with CM(False) as a, CM(1) as b: raise KeyError('z')
    with CM(0): return 5
t(f)
def f():
    with CM(0): 1/0
t(f)
class CX(CM):
    def __exit__(s,*a): raise RuntimeError('in exit')
def f():
    with CX(0): 1/0
tb(f)
class NoEnter: pass
class NoExit:
    def __enter__(s): pass
def f():
    with NoEnter(): pass
t(f)
def f():
    with NoExit(): pass
t(f)
def f():
    with 1: pass
t(f)
def f():
    with CM(0) as (a,b): pass
t(f)
