# Percent all conversions.
import re
def said(*values, **how): print(re.sub('0x[0-9a-f]{6,}', '0x', ' '.join(map(str, values))), **how)
def attempt(f, v):
    try: said(repr(f % v))
    except Exception as e: said(repr(f), type(e).__name__, e)
class I:
    def __index__(self): return 42
class F:
    def __float__(self): return 1.5
class N:
    def __int__(self): return 7
class R:
    def __repr__(self): return 'é\u4e2d'
    def __str__(self): return 's'
for f in ('%d', '%i', '%u', '%o', '%x', '%X', '%c', '%e', '%E', '%f', '%F', '%g', '%G', '%s', '%r', '%a', '%b', '%y', '%%', '%5%', '%'):
    for v in (5, -5, 2.7, True, 'a', 'ab', b'b', None, I(), F(), N(), R(), 10**25, (), 1e300, float('nan'), -0.0, 1 + 2j, [1], {}, {'k': 1}, 0x110000, -1):
        attempt(f, (v,) if not isinstance(v, (tuple, dict)) else v)
