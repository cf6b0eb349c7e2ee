# What happens when a class sets a special method to None.
import re
def plain(x): return re.sub("0x[0-9a-f]+", "0x", str(x))
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print("->", plain(r))
    except BaseException as e:
        print(type(e).__name__ + ":", plain(e), "|", plain(repr(e.__cause__)), "|", e.__suppress_context__)
class A:
    __add__=None
    __radd__=None
    __eq__=None
    __lt__=None
    __neg__=None
    __iadd__=None
    __getitem__=None
    __setitem__=None
    __delitem__=None
    __len__=None
    __call__=None
    __bool__=None
    __iter__=None
    __next__=None
    __contains__=None
    __str__=None
    __repr__=None
    __format__=None
    __enter__=None
    __exit__=None
    __hash__=None
    __int__=None
    __float__=None
    __index__=None
    __reversed__=None
    __round__=None
    __dir__=None
    __length_hint__=None
    __await__=None
    __aiter__=None
    __complex__=None
    __bytes__=None
    __divmod__=None
    __pow__=None
a=A()
t(lambda: a+1); t(lambda: 1+a); t(lambda: a==1); t(lambda: 1==a); t(lambda:a!=1); t(lambda: a<1); t(lambda: -a)
def f():
    global a
    a+=1
t(f)
t(lambda: a[1])
def f(): a[1]=2
t(f)
def f(): del a[1]
t(f)
t(lambda: len(a)); t(lambda: a()); t(lambda: bool(a)); t(lambda: iter(a)); t(lambda: next(a)); t(lambda: 1 in a); t(lambda: str(a)); t(lambda: repr(a)); t(lambda: format(a)); t(lambda: f'{a}')
def f():
    with a: pass
t(f); t(lambda: hash(a)); t(lambda: int(a)); t(lambda: float(a)); t(lambda: [1][a]); t(lambda: list(reversed(a))); t(lambda: round(a)); t(lambda: dir(a)); t(lambda: complex(a)); t(lambda: bytes(a)); t(lambda: divmod(a,1)); t(lambda: a**2); t(lambda: pow(a,2,3)); t(lambda: 2**a); t(lambda: a+a); t(lambda: a*2); t(lambda: a>1); t(lambda: ~a);t(lambda: abs(a))
import operator; t(lambda: operator.length_hint(a)); t(lambda: callable(a)); t(lambda: list(a)); t(lambda: [*a]); t(lambda: print(a))
class B:
    def __getitem__(self,i):
        if i>3: raise IndexError
        return i
    __contains__=None
t(lambda: 1 in B()); t(lambda: list(B()))
class C(dict):
    __or__=None; __len__=None; __iter__=None
t(lambda: C()|{}); t(lambda: {}|C()); t(lambda: len(C())); t(lambda: list(C(a=1))); t(lambda: bool(C()))
class D(int):
    __add__=None; __radd__=None
t(lambda: D(1)+1); t(lambda: 1+D(1)); t(lambda: sum([D(1)])); t(lambda: D(1)-1)
class E(list):
    __iter__=None;__contains__=None; __getitem__=None
t(lambda: list(E([1]))); t(lambda: 1 in E([1])); t(lambda: E([1])[0]); t(lambda: E([1])[0:]); 
