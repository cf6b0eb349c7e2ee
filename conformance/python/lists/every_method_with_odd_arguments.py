# Every method with odd arguments.
import re
def said(*values, **how): print(re.sub('0x[0-9a-f]{6,}', '0x', ' '.join(map(str, values))), **how)
def attempt(n, f):
    l = [3, 'a', 1.5, None, 3]
    try: said(n, f(l), l)
    except Exception as e: said(n, type(e).__name__, e, l)
class I:
    def __index__(self): return 1
class Eq:
    def __eq__(self, o): return o == 3
    def __repr__(self): return 'Eq'
class Raises:
    def __eq__(self, o): raise KeyError('eq')
    def __repr__(self): return 'Raises'
names = [n for n in dir(list) if not n.startswith('_') and n != 'sort']
for n in names:
    for a in ((), (3,), (0,), (-1,), (100,), ('a',), (None,), (I(),), (1.5,), (3, 1), (3, 1, 5), (3, -100, 100), (3, 1, 2), (3, 'a'), (3, None), (1, 2, 3, 4), ([1],), ('xy',), ({7: 8},), (Eq(),), (Raises(),), (2**70,), (1, Eq()), (3, I(), I()), (3, 2**70), (3, -2**70, 2**70)): attempt(n, lambda l: getattr(l, n)(*a))
for k in ('__add__', '__mul__', '__rmul__', '__iadd__', '__imul__', '__contains__', '__getitem__', '__delitem__', '__eq__', '__lt__'):
    for v in (2, -1, [1], (1,), 'ab', None, 1.5, I(), slice(1, 3), 2**70, Eq()):
        if k in ('__mul__', '__rmul__', '__imul__') and v == 2**70: continue
        attempt(k, lambda l: getattr(l, k)(v))
attempt('set', lambda l: l.__setitem__(0, 1)); attempt('set', lambda l: l.__setitem__(9, 1)); attempt('set', lambda l: l.__setitem__('a', 1)); attempt('set', lambda l: l.__setitem__(slice(0, 2), 5)); attempt('init', lambda l: l.__init__([9])); attempt('init', lambda l: l.__init__()); attempt('init', lambda l: l.__init__(5)); attempt('init', lambda l: l.__init__(a=5)); attempt('rev', lambda l: list(l.__reversed__())); attempt('append', lambda l: l.append(object=5)); attempt('pop', lambda l: l.pop(index=0)); attempt('sizeof', lambda l: l.__sizeof__() > 0); attempt('mul', lambda l: l * 2**62); attempt('mul', lambda l: l * 2**70); attempt('mul', lambda l: l * 1.5); attempt('add', lambda l: l + (1,)); attempt('radd', lambda l: (1,) + l)
