# Every form.
import re
def said(*values, **how): print(re.sub('0x[0-9a-f]{6,}', '0x', ' '.join(map(str, values))), **how)
def attempt(f):
    try: said(f())
    except Exception as e: said(type(e).__name__, e)
class I:
    def __index__(self): return 2
for s in (slice(None), slice(3), slice(1, 5), slice(-3, None), slice(None, None, -1), slice(5, 1, -2), slice(-100, 100, 7), slice(I(), None), slice('a', 'b'), slice(1, 2, 0), slice(2**70), slice(None, -2**70, -1), slice(1.5), slice([], {}, ())):
    attempt(lambda: (s, s.start, s.stop, s.step)); 
    for n in (0, 5, 2**70, -1, I(), 'a', 1.5): attempt(lambda: s.indices(n))
    attempt(lambda: hash(s)); attempt(lambda: s == slice(None)); attempt(lambda: s < slice(9)); attempt(lambda: s <= slice(1, 5)); attempt(lambda: s.__reduce__()[1])
attempt(lambda: slice()); attempt(lambda: slice(1, 2, 3, 4)); attempt(lambda: slice(start=1)); attempt(lambda: setattr(slice(1), 'start', 2)); attempt(lambda: slice(1).indices()); attempt(lambda: slice(1, 2) == (1, 2, None)); attempt(lambda: slice(1, [2]) == slice(1, [2])); attempt(lambda: slice(1)[0]); attempt(lambda: len(slice(1))); attempt(lambda: slice(1).nope); attempt(lambda: sorted([slice(3), slice(1), slice(2)]))
