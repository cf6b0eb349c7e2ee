# Property error texts.
import re
def said(*values, **how): print(re.sub('0x[0-9a-f]{6,}', '0x', ' '.join(map(str, values))), **how)
def attempt(f):
    try: said(f())
    except Exception as e: said(type(e).__name__, e)
class A:
    @property
    def ro(self): return 1
    wo = property(None, lambda s, v: None)
    none = property()
    named = property(lambda s: 5, doc='the doc')
    def _set(self, v): raise ValueError(v)
    bad = property(lambda s: s.nope, _set)
a = A()
class B(A): pass
for o in (a, B()):
    for n in ('ro', 'wo', 'none', 'named', 'bad'):
        attempt(lambda: getattr(o, n)); attempt(lambda: setattr(o, n, 1)); attempt(lambda: delattr(o, n))
attempt(lambda: A.ro); attempt(lambda: A.named.__doc__); attempt(lambda: A.ro.fget(a)); attempt(lambda: A.ro.fset); attempt(lambda: A.ro.__get__(None, A) is A.__dict__['ro']); attempt(lambda: A.ro.__get__(a)); attempt(lambda: A.ro.__set__(a, 1)); attempt(lambda: A.ro.__delete__(a)); attempt(lambda: A.ro.getter(5).fget); attempt(lambda: A.ro.__get__()); attempt(lambda: setattr(A.ro, 'fget', 1)); attempt(lambda: setattr(A.ro, '__doc__', 'new') or A.ro.__doc__); attempt(lambda: property(1, 2, 3, 4, 5)); attempt(lambda: property(fget=1, nope=2)); attempt(lambda: property(5).__get__(1)); attempt(lambda: property().__set_name__); attempt(lambda: A.ro.__isabstractmethod__); attempt(lambda: property(lambda s: 1).__doc__)
x = property(lambda s: 1)
attempt(lambda: x.__set__(a, 5)); attempt(lambda: x.__delete__(a))
A.later = x
attempt(lambda: setattr(a, 'later', 5))
x.__set_name__(A, 'given')
attempt(lambda: setattr(a, 'later', 5))
class P(property):
    def __init__(self, *a): super().__init__(*a); self.extra = 1
class C:
    p = P(lambda s: 'got')
    q = p.setter(lambda s, v: said('set', v))
attempt(lambda: (C().p, type(C.q).__name__, C.q.extra))
c = C(); c.q = 4
