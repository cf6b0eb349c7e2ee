# Get with every argument form.
import re
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
def attempt(f):
    try: r = repr(f())
    except Exception as e: r = type(e).__name__ + ' ' + str(e)
    print(re.sub('0x[0-9a-f]{6,}', '0x', ascii(r)[1:-1]))
import copy
for base in ({'a': 1, 2: 'b'}, {}, {None: [], (1, 2): {}}):
    for a in ((), ('a',), (2,), (2.0,), ('zz',), ('zz', 5), ([],), (None, 1), ('a', 1, 2)):
        d = copy.deepcopy(base)
        def use():
            r = d.get(*a)
            return list(r) if hasattr(r, '__next__') or type(r).__name__[:5] == 'dict_' else r
        attempt(use)
        print(d)
attempt(lambda: {1: 2}.get(x=1))
attempt(lambda: dict.get())
attempt(lambda: dict.get(5))
