# Every form.
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
for a in ((), (5,), (1, 5), (5, 1), (1, 10, 3), (10, 1, -3), (1, 2, 0), (1.5,), ('a',), (None,), (1, None), (1, 2, None), (2**70,), (2**70, 2**70 + 5), (-2**70, 2**70, 2**69), (I(3),), (I(1), I(9), I(2)), (True,), (1, 2, 3, 4), (0,), (-5,), (0, -5, -1), (0, 10, 20)):
    attempt(lambda: range(*a))
    try: r = range(*a)
    except Exception: continue
    attempt(lambda: len(r)); attempt(lambda: (r.start, r.stop, r.step, bool(r)))
    attempt(lambda: list(r[:5])); attempt(lambda: r[::-1]); attempt(lambda: r[1:-1:2]); attempt(lambda: r[-1]); attempt(lambda: r[2**80]); attempt(lambda: r['a']); attempt(lambda: r[1.5]); attempt(lambda: r[I(0)]); attempt(lambda: next(reversed(r), 'none')); attempt(lambda: (3 in r, 2**70 in r, True in r, len(r), 3.0 in r, 'a' in r, 1.5 in r, None in r)); attempt(lambda: r.index(3)); attempt(lambda: r.index(2**70)); attempt(lambda: (r.count(3), r.count(2**70))); attempt(lambda: (len(r), r.index('a'))); attempt(lambda: (len(r), r.index(3.0), r.count(3.0), r.count('a'))); attempt(lambda: r == range(0, 5)); attempt(lambda: hash(r) == hash(range(r.start, r.stop, r.step))); attempt(lambda: r < r); attempt(lambda: r + r); attempt(lambda: iter(r).__length_hint__()); attempt(lambda: r[:2**80]); attempt(lambda: r[::0]); attempt(lambda: r.index()); attempt(lambda: r.index(1, 2)); attempt(lambda: setattr(r, 'start', 1)); attempt(lambda: r.__reduce__())
print(range(0) == range(2, 2), range(0, 3, 2) == range(0, 4, 2), range(1) == range(0, 5, 9), hash(range(0, 3, 2)) == hash(range(0, 4, 2)), range(3) == [0, 1, 2], {range(3): 1}[range(0, 3)])
it = iter(range(3)); next(it); print(it.__length_hint__(), type(it).__name__)
attempt(lambda: type('R', (range,), {})); attempt(lambda: range(stop=5)); attempt(lambda: range.__new__(int, 5)); attempt(lambda: next(range(3)))
