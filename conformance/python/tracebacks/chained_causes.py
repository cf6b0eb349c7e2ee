# Texts of chained exceptions, wrong raises and failing __str__.
import re
def plain(x): return re.sub("0x[0-9a-f]+", "0x", str(x))
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print("->", plain(r))
    except BaseException as e:
        print(type(e).__name__ + ":", plain(e), "|", plain(repr(e.__cause__)), "|", e.__suppress_context__)
def __t(): pass
import traceback
def tb(f):
    try: f()
    except BaseException as e: print(re.sub('File ".*/','File "','\n'.join(l for l in ''.join(traceback.format_exception(e)).split('\n') if set(l)-set(' ^~') and not l.startswith('    '))))
def a():
    try: 1/0
    except ZeroDivisionError as e: raise KeyError('k') from e
tb(a)
def a():
    try: 1/0
    except ZeroDivisionError: raise KeyError('k')
tb(a)
def a():
    try: 1/0
    except ZeroDivisionError: raise KeyError('k') from None
tb(a)
def a():
    try:
        try: 1/0
        finally: raise ValueError('fin')
    except ValueError as v:
        try: raise TypeError('x')
        except TypeError: raise v
tb(a)
def a():
    e=ValueError('multi\nline'); e.add_note('note 1'); e.add_note('note\n2'); raise e
tb(a)
def a(): raise ValueError
tb(a)
def a(): raise 1
tb(a)
def a(): raise int
tb(a)
def a(): raise ValueError from 1
tb(a)
def a(): raise ValueError from int
tb(a)
def a(): raise ValueError from KeyError
tb(a)
def a(): raise
tb(a)
def a(): assert 0
tb(a)
def a(): assert 0,'msg'
tb(a)
def a(): assert 0,(1,2)
tb(a)
class E(Exception):
    def __str__(self): return 'custom'
def a(): raise E(1)
tb(a)
class E(Exception):
    def __str__(self): raise ValueError('in str')
def a(): raise E(1)
tb(a)
class E(Exception):
    def __init__(self,a,b): self.a=a
def a(): raise E
tb(a)
def a(): raise E(1,2)
tb(a)
