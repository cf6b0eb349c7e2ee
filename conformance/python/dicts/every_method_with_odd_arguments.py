# Every method with odd arguments.
import re
def said(*values, **how): print(re.sub('0x[0-9a-f]{6,}', '0x', ' '.join(map(str, values))), **how)
def attempt(n, f):
    d = {'a': 1, 2: 'b'}
    try: said(n, f(d), d)
    except Exception as e: said(n, type(e).__name__, e, d)
class H:
    def __hash__(self): raise ValueError('hash')
class KO:
    def keys(self): return ['x', 'y']
    def __getitem__(self, k): return k * 2
class BadKeys:
    def keys(self): return 5
    def __getitem__(self, k): return 1
for n in [n for n in dir(dict) if not n.startswith('_')]:
    for a in ((), ('a',), ('zz',), (None,), ([],), ('a', 5), ('zz', 5), ('a', 5, 6), ({'q': 1},), ([('k', 1)],), ([(1, 2, 3)],), ([1],), (['ab'],), (['abc'],), ('ab',), (5,), (KO(),), (BadKeys(),), (H(),), (H(), 1), ([[1, 2], (3, 4)],), ([([], 1)],), (iter([('i', 1)]),), ({'k': 1}, 1), (range(2),)):
        if n == 'fromkeys' and a and hasattr(a[0], '__getitem__') and not hasattr(a[0], '__len__'): continue
        attempt(n, lambda d: getattr(d, n)(*a) if not n in ('keys', 'items', 'values') else list(getattr(d, n)(*a)))
    for k in ({'a': 9}, {'zz': 1, 'yy': 2}, {'default': 5}, {'key': 'a'}): attempt(n, lambda d: getattr(d, n)(**k) and 1)
for v in (({'a': 1},), ([('k', 1)],), (5,), (KO(),), (BadKeys(),), ('ab',), (['ab', 'cd'],), ([(1,)],), ([1],), ({1: 2}, {3: 4}), (None,), ([[]],), (iter('ab'),), (zip('ab', 'cd'),), ({'ab', 'cd'} and ['ab'],)):
    attempt('dict', lambda d: dict(*v)); attempt('dict', lambda d: dict(*v, x=1)); attempt('ior', lambda d: d.__ior__(*v)); attempt('or', lambda d: d.__or__(*v)); attempt('ror', lambda d: d.__ror__(*v)); attempt('|', lambda d: d | v[0]); attempt('|r', lambda d: v[0] | d)
attempt('fromkeys', lambda d: dict.fromkeys('ab', [])); attempt('fromkeys', lambda d: dict.fromkeys({1: 2})); attempt('fromkeys', lambda d: dict.fromkeys([[]])); attempt('get', lambda d: d[[]]); attempt('get', lambda d: d[H()]); attempt('set', lambda d: d.__setitem__([], 1)); attempt('del', lambda d: d.__delitem__('zz')); attempt('del', lambda d: d.__delitem__({})); attempt('in', lambda d: [] in d); attempt('lt', lambda d: d < d); attempt('eq', lambda d: d == {2: 'b', 'a': 1.0}); attempt('rev', lambda d: list(reversed(d))); attempt('hash', lambda d: hash(d)); attempt('popitem', lambda d: (d.popitem(), d.popitem(), d.popitem())); attempt('missing', lambda d: d.__missing__('x')); attempt('add', lambda d: d + d); attempt('slice', lambda d: d[1:2]); attempt('cig', lambda d: dict.__class_getitem__(int))
