# Lt method with every argument form.
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
    for a in ((), ([4],), ([3, 'b'],), ([3, 1],), ((),), ([],)):
        l = copy.deepcopy(base)
        def use():
            r = l.__lt__(*a)
            return list(r) if hasattr(r, '__next__') else r
        attempt(use)
        print(l)
attempt(lambda: [1].__lt__(x=1))
attempt(lambda: list.__lt__())
attempt(lambda: list.__lt__((1,)))
