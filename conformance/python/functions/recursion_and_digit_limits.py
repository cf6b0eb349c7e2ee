# sys.setrecursionlimit, the digits limit, and deep nesting.
import re
def plain(x): return re.sub("0x[0-9a-f]+", "0x", str(x))
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print("->", plain(r))
    except BaseException as e:
        print(type(e).__name__ + ":", plain(e), "|", plain(repr(e.__cause__)), "|", e.__suppress_context__)
import types, copy, sys, operator, functools
from types import SimpleNamespace as NS, MappingProxyType as MP
# recursion limit and digits
def depth(n): return 0 if n==0 else 1+depth(n-1)
sys.setrecursionlimit(3000); print(sys.getrecursionlimit(), depth(2500)); t(sys.setrecursionlimit,0); t(sys.setrecursionlimit,'a'); t(sys.setrecursionlimit,2**40); t(sys.setrecursionlimit,-5)
sys.setrecursionlimit(100)
try: depth(200)
except RecursionError as e: print(e)
sys.setrecursionlimit(1000)
print(sys.get_int_max_str_digits()); sys.set_int_max_str_digits(0); print(len(str(10**6000))); sys.set_int_max_str_digits(700); t(lambda: len(str(10**600))); t(lambda: str(10**800)); t(int,'1'*701); t(sys.set_int_max_str_digits,5); t(sys.set_int_max_str_digits,-1); sys.set_int_max_str_digits(4300)
def nest(n):
    x=[]
    for _ in range(n): x=[x]
    return x
for f in (repr, str, hash): t(lambda: len(f(nest(500)))) if f is not hash else None
t(lambda: repr(nest(5000))); t(lambda: nest(5000)==nest(5000)); 
d={}
for _ in range(5000): d={1:d}
t(lambda: repr(d)); t(lambda: str(d)); t(lambda: f'{d}')
tt=()
for _ in range(5000): tt=(tt,)
t(lambda: repr(tt)); t(lambda: isinstance(1,tt)); t(lambda: issubclass(int,tt))
