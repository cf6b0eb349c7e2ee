# Sum rows.
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class A:
    def __init__(self, v): self.v = v
    def __add__(self, o): return A((self.v, '+', o if not isinstance(o, A) else o.v))
    def __radd__(self, o): return A((o, 'r+', self.v))
    def __repr__(self): return repr(self.v)
for a in (([],), ([1, 2],), ([1, 2], 5), ([1.5, 2],), ([True, True],), (['a'],), (['a'], ''), ([[1], [2]], []), ([b'a'], b''), ([bytearray(b'a')], bytearray()), ([(1,), (2,)], ()), (5,), (None,), ([1, None],), ([2**63, 1],), ([2**62] * 4,), ([0.1] * 10,), ([1, 0.5, 2**70],), ([1j, 1],), ([A(1), A(2)],), ([A(1)], A(0)), ({1: 2, 3: 4},), (range(101),), ('12',), ([1], 'a'), ([1], None), ([1, 2], 2**100), ([float('inf'), float('-inf')],), ([1e308, 1e308],), ([True], False), ([], 'anything'), ([], [1])):
    attempt(lambda: sum(*a))
attempt(lambda: sum()); attempt(lambda: sum([1], start=2)); attempt(lambda: sum(iterable=[1])); attempt(lambda: sum([1], 2, 3)); attempt(lambda: sum([1], begin=2)); attempt(lambda: sum(x for x in range(3))); attempt(lambda: sum([], start=-0.0)); attempt(lambda: sum([-0.0])); attempt(lambda: sum([-0.0], -0.0))
