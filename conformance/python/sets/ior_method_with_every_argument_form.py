# Ior method with every argument form.
import re
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
def attempt(f):
    try: r = repr(f())
    except Exception as e: r = type(e).__name__ + ' ' + str(e)
    print(re.sub('0x[0-9a-f]{6,}', '0x', ascii(r)[1:-1]))
def shown(v): return (type(v).__name__, sorted(v, key=repr)) if isinstance(v, (set, frozenset)) else v
for c in (set,):
    for base in ([1, 2, 3], []):
        for a in ((), (1,), (9,), ([],), ({1, 5},), ([1, 5],), ((),), ('a',), ({1: 2},), (None,), ([[]],), ([1], [2]), ({1}, [2], (3,)), (frozenset([1]),), (iter([2]),), (range(3),)):
            s = c(base)
            attempt(lambda: shown(s.__ior__(*a)))
            print(shown(s))
attempt(lambda: {1}.__ior__(x=1))
attempt(lambda: set.__ior__())
attempt(lambda: set.__ior__([1]))
