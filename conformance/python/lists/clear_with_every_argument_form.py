# Clear with every argument form.
import re
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
def attempt(f):
    try: r = repr(f())
    except Exception as e: r = type(e).__name__ + ' ' + str(e)
    print(re.sub('0x[0-9a-f]{6,}', '0x', ascii(r)[1:-1]))
import copy
for base in ([3, 'a', 1.5, None, 3], [], [[1], (2,), {3}]):
    for a in ((), (1,)):
        l = copy.deepcopy(base)
        def use():
            r = l.clear(*a)
            return list(r) if hasattr(r, '__next__') else r
        attempt(use)
        print(l)
attempt(lambda: [1].clear(x=1))
attempt(lambda: list.clear())
attempt(lambda: list.clear((1,)))
