# Sort forms and errors.
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class K:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o.v
    def __repr__(self): return f'K{self.v}'
class G:
    def __init__(self, v): self.v = v
    def __gt__(self, o): return self.v > o.v
    def __repr__(self): return f'G{self.v}'
class N: pass
class NI:
    def __lt__(self, o): return NotImplemented
class BoolErr:
    def __bool__(self): raise ValueError('truth')
class LT:
    def __lt__(self, o): return BoolErr()
attempt(lambda: sorted([K(3), K(1), K(2)])); attempt(lambda: sorted([G(3), G(1), G(2)])); attempt(lambda: sorted([N(), N()])); attempt(lambda: sorted([NI(), NI()])); attempt(lambda: sorted([LT(), LT()])); attempt(lambda: sorted([1, 'a'])); attempt(lambda: sorted(['a', 1])); attempt(lambda: sorted([None, 1])); attempt(lambda: sorted([(1, 'a'), (1, 2)])); attempt(lambda: sorted([[1], [None]])); attempt(lambda: sorted([1j, 2j])); attempt(lambda: sorted([{}, {}])); attempt(lambda: sorted([{1}, {1, 2}, set()])); attempt(lambda: sorted(5)); attempt(lambda: sorted()); attempt(lambda: sorted([1], 2)); attempt(lambda: sorted([1], key=5)); attempt(lambda: sorted([1], cmp=5)); attempt(lambda: sorted([1], reverse='yes')); attempt(lambda: sorted([2, 1], reverse=None)); attempt(lambda: sorted(iterable=[1])); attempt(lambda: [1].sort(1)); attempt(lambda: [].sort(key=5)); attempt(lambda: [1].sort(reverse=1.5)); attempt(lambda: [2, 1].sort(None)); attempt(lambda: sorted('bca', key=None, reverse=True)); attempt(lambda: sorted({'b': 1, 'a': 2})); attempt(lambda: sorted([float('nan'), 1, float('nan'), 0])); attempt(lambda: sorted([True, 0, 1, False, 1.0])); attempt(lambda: sorted([3, 1.5, 2**70, -2**70, True])); attempt(lambda: sorted(['b', 'B', 'é', 'a', 'Z', ''])); attempt(lambda: sorted([b'b', bytearray(b'a')])); attempt(lambda: sorted([(2, 'b'), (1, 'z'), (2, 'a')], key=lambda t: t[0])); attempt(lambda: sorted([(2, 'b'), (1, 'z'), (2, 'a')], key=lambda t: t[0], reverse=True))
l = [3, 1, 2]
def bad(x):
    l.append(x); return x
attempt(lambda: l.sort(key=bad)); print(l)
l = [3, 1, 2]
def clear(x): l.clear(); return x
attempt(lambda: l.sort(key=clear)); print(l)
l = [3, 1, 2]
seen = []
def look(x): seen.append(list(l)); return x
l.sort(key=look); print(seen, l)
l = [1, 2, 3, 4]
def err(x):
    if x == 3: raise KeyError(x)
    return -x
attempt(lambda: l.sort(key=err)); print(l)
class C:
    n = 0
    def __init__(self, v): self.v = v
    def __lt__(self, o):
        C.n += 1
        if C.n == 4: raise ValueError('fourth')
        return self.v < o.v
    def __repr__(self): return str(self.v)
l = [C(v) for v in (5, 2, 4, 1, 3)]
attempt(l.sort); print(sorted(c.v for c in l), len(l))
