# Index with every argument form.
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
    for a in ((), (3,), (3, 1), (3, 1, 5), (3, -1), (3, -100, 100), (3, 1, 2), (9,), ('a',), (3, 'a'), (3, None), (3, I(1)), (3, 2**70), (3, 1, 2, 3), ([1],)):
        l = copy.deepcopy(base)
        def use():
            r = l.index(*a)
            return list(r) if hasattr(r, '__next__') else r
        attempt(use)
        print(l)
attempt(lambda: [1].index(x=1))
attempt(lambda: list.index())
attempt(lambda: list.index((1,)))
