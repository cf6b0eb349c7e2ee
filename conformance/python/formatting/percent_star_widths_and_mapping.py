# Percent star widths and mapping.
import re
def said(*values, **how): print(re.sub('0x[0-9a-f]{6,}', '0x', ' '.join(map(str, values))), **how)
def attempt(f, v):
    try: said(repr(f % v))
    except Exception as e: said(repr(f), type(e).__name__, e)
attempt('%*d|', (5, 3)); attempt('%-*d|', (5, 3)); attempt('%*d|', (-5, 3)); attempt('%.*f', (2, 3.14159)); attempt('%.*f', (-2, 3.14159)); attempt('%*.*f|', (8, 1, 2.55))
attempt('%*d', ('a', 3)); attempt('%*d', (3,)); attempt('%.*d', (1.5, 3)); attempt('%*d', 5); attempt('%*d', (10**20, 1)); attempt('%.*f', (10**20, 1.5))
attempt('%(a)s', {'a': 1}); attempt('%(a)s %(b)d', {'a': 1}); attempt('%(a)s', 5); attempt('%(a)s', (1,)); attempt('%(a)s', [1]); attempt('%(a', {'a': 1}); attempt('%(a)', {'a': 1})
attempt('%((x))s', {'(x)': 1}); attempt('%()s', {'': 'empty'}); attempt('%(a)*d', {'a': 1}); attempt('%(a)s %s', {'a': 1}); attempt('%s %(a)s', {'a': 1}); attempt('%s', {'a': 1})
attempt('%s', (1, 2)); attempt('%s %s', (1,)); attempt('%s %s', 1); attempt('none', 1); attempt('none', (1,)); attempt('none', ()); attempt('none', {}); attempt('none', [1]); attempt('none', 'x'); attempt('none', b'x')
attempt('%ld %hd %Ld %lld', (1, 2, 3, 4)); attempt('%l', 1); attempt('%99999999999999999999d', 1); attempt('%.99999999999999999999d', 1); attempt('%5.d|', 3); attempt('%z', 1); attempt('%é', 1); attempt('abc%', 1); attempt('%(k)%', {'k': 1}); attempt('%-5%|', ())
class D(dict):
    def __missing__(self, k): return 'missing ' + k
attempt('%(zz)s', D()); attempt('%(zz)d', D())
class M:
    def __getitem__(self, k): return k * 2
attempt('%(zz)s', M()); attempt('plain', M()); attempt('%s', M)
class T(tuple): pass
attempt('%s %s', T((1, 2)))
class S(str):
    def __str__(self): return 'str of S'
attempt('%s', S('x')); attempt('%r', S('x')); attempt('%5s|', S('x')); attempt(S('%s'), 1)
class RM:
    def __rmod__(self, o): return ('rmod', o)
attempt('%s', RM())
class SR(str):
    def __rmod__(self, o): return ('rmod', o)
attempt('%s', SR('z'))
