# Every method with odd arguments.
import re
def said(*values, **how): print(re.sub('0x[0-9a-f]{6,}', '0x', ' '.join(map(str, values))), **how)
def show(v):
    return (type(v).__name__, sorted(v, key=repr)) if isinstance(v, (set, frozenset)) else v
def attempt(n, s, f):
    try: said(n, show(f(s)), show(s))
    except Exception as e: said(n, type(e).__name__, e, show(s))
class SS(set): pass
class SF(frozenset): pass
for c in (set, frozenset, SS, SF):
    for n in [n for n in dir(c) if not n.startswith('_')]:
        if n == 'pop': continue
        for a in ((), (1,), (9,), ([],), ({1, 5},), ([1, 5],), ('a',), ({1: 2},), (None,), ([[]],), ([1], [2]), ({1}, [2], (3,)), (frozenset([1]),), (iter([2]),), (range(3),)): attempt(n, c([1, 2, 3]), lambda s: getattr(s, n)(*a))
    for o in ({1}, frozenset({1}), [1], (1,), {1: 2}, {1: 2}.keys(), 5, None, 'a', SS([1]), SF([1])):
        for n in ('__and__', '__or__', '__sub__', '__xor__', '__rand__', '__ror__', '__rsub__', '__rxor__', '__le__', '__lt__', '__eq__', '__ne__', '__iand__', '__ior__', '__isub__', '__ixor__'):
            if hasattr(c, n): attempt(n, c([1, 2]), lambda s: getattr(s, n)(o))
        attempt('op&', c([1, 2]), lambda s: s & o); attempt('op-r', c([1, 2]), lambda s: o - s); attempt('op|r', c([1, 2]), lambda s: o | s); attempt('op<', c([1, 2]), lambda s: s < o)
    attempt('pop', c(), lambda s: s.pop()); attempt('hash', c(), lambda s: hash(s) is not None); attempt('in', c([1]), lambda s: [] in s); attempt('in', c([frozenset([1])]), lambda s: {1} in s); attempt('remove', c([frozenset([1])]), lambda s: s.remove({1})); attempt('discard', c([frozenset([1])]), lambda s: s.discard({1})); attempt('remove', c(), lambda s: s.remove({9})); attempt('ctor', c(), lambda s: c(5)); attempt('ctor', c(), lambda s: c([1], [2])); attempt('ctor', c(), lambda s: c(iterable=[1])); attempt('ctor', c(), lambda s: c([[]])); attempt('copy', c([1]), lambda s: s.copy() is s); attempt('iadd', c([1]), lambda s: s + s); attempt('item', c([1]), lambda s: s[0]); attempt('repr', c([1]), lambda s: repr(s)); attempt('repr', c(), lambda s: repr(s)); attempt('reversed', c(), reversed)
