# Messages for wrong * and ** arguments.
import re
def plain(x): return re.sub("0x[0-9a-f]+", "0x", str(x))
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print("->", plain(r))
    except BaseException as e:
        print(type(e).__name__ + ":", plain(e), "|", plain(repr(e.__cause__)), "|", e.__suppress_context__)
none, one, text = None, 1, 'a'
t(lambda: none(*[1])); t(lambda: none(*1)); t(lambda: none(**1)); t(lambda: one(*1)); t(lambda: text(**1)); t(lambda: len(*1)); t(lambda: int(**1)); t(lambda: 'a'.upper(*1))
def f(**k): return k
t(lambda: f(**{1:3},**{1:5})); t(lambda: f(**{1:3})); t(lambda: f(**{'a':1},**{'a':2})); t(lambda: f(a=1,**{'a':2})); t(lambda: dict(**{1:2})); t(lambda: dict(**{'a':2},**{'a':3}))
def ff(a,*b,c,**d): pass
t(lambda: ff(*1)); t(lambda: ff(**1)); t(lambda: ff(1,**{'a':1})); t(lambda: ff(1,c=1,**{'c':1}));
class C:
    def m(self,a): pass
    @classmethod
    def cm(cls): pass
t(lambda: C().m(*1)); t(lambda: C().m(1,2,3)); t(lambda: C.cm(*1)); t(lambda: C(*1)); t(lambda: C(1)); t(lambda: (lambda x: x)(*1)); t(lambda: C().m(**{'a':1},**{'a':1})); t(lambda: print(*1)); t(lambda: print(**{'a':1},**{'a':1})); t(lambda: (lambda **k: k)(**{'a':1},**{'a':1}))
