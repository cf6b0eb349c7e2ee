# Attributes of functions and methods.
import re
def said(*values, **how): print(re.sub('0x[0-9a-f]{6,}', '0x', ' '.join(map(str, values))), **how)
def attempt(f):
    try: said(f())
    except Exception as e: said(type(e).__name__, e)
def f(a, /, b=1, *c, d, e=2, **g) -> int:
    'doc'
class C:
    def m(self): 'method doc'
    @classmethod
    def c(cls): pass
    @staticmethod
    def s(): pass
    @property
    def p(self): 'property doc'
    l = lambda self: 1
o = C()
for n in ('__name__', '__qualname__', '__doc__', '__module__', '__defaults__', '__kwdefaults__', '__annotations__', '__closure__', '__func__', '__wrapped__', '__get__', '__call__', '__objclass__', 'nope'):
    for v in (f, C.m, o.m, C.c, o.c, C.s, C.__dict__['c'], C.__dict__['s'], C.p, C.l, len, [].append, list.append, list.__len__, [].__len__, C, print, int.from_bytes, dict.fromkeys):
        attempt(lambda: (n, (lambda x: x if isinstance(x, (str, int, tuple, dict, type(None))) else type(x).__name__)(getattr(v, n))) if not (n in ('__doc__', '__text_signature__') and not hasattr(v, '__code__') and getattr(v, '__module__', None) != '__main__') else n)
for v in (f, o.m, C.c, len, [].append, list.append, C.p):
    for n in ('new', '__name__', '__self__'): attempt(lambda: setattr(v, n, 'v') or getattr(v, n))
attempt(lambda: o.m == o.m); attempt(lambda: o.m is o.m); attempt(lambda: o.m == C().m); attempt(lambda: hash(o.m) == hash(o.m)); attempt(lambda: [].append == [].append); attempt(lambda: o.m.__func__ is C.m); attempt(lambda: C.c.__func__ is C.__dict__['c'].__func__); attempt(lambda: o.m.__self__ is o); attempt(lambda: C.s is C.__dict__['s'].__func__); attempt(lambda: C.__dict__['s']()); attempt(lambda: C.__dict__['c']()); attempt(lambda: f.__get__(o)); attempt(lambda: f.__get__(o, C).__self__ is o); attempt(lambda: f.__get__(None, C) is f); attempt(lambda: f.__get__(None)); attempt(lambda: f.__get__()); attempt(lambda: C.m.__get__(5)() if 0 else C.m.__get__(5).__self__); attempt(lambda: type(o.m)(f, o).__self__ is o); attempt(lambda: type(o.m)(5, o)); attempt(lambda: type(o.m)(f, None)); attempt(lambda: type(o.m)(f)); attempt(lambda: repr(C.m)[:14]); attempt(lambda: repr(o.m)[:20]); attempt(lambda: repr(C.c)[:16]); attempt(lambda: repr(len)); attempt(lambda: repr([].append)[:26]); attempt(lambda: repr(list.append)); attempt(lambda: repr(list.__len__)); attempt(lambda: repr([].__len__)[:22]); attempt(lambda: repr(C.__dict__['s'])[:20]); attempt(lambda: repr(dict.fromkeys)[:26]); attempt(lambda: repr(C.p)[:16])
