# Eq and hash inheritance.
class A:
    def __eq__(self, o): return True
class B(A): pass
class C(A): __hash__ = object.__hash__
class D(A):
    def __hash__(self): return 1
class E(D):
    def __eq__(self, o): return False
class F(D): pass
class G:
    __hash__ = None
class H(G): pass
class I(int):
    def __eq__(self, o): return int.__eq__(self, o)
class J(str): pass
class K:
    def __ne__(self, o): return 'ne'
class L(list):
    def __hash__(self): return len(self)
class M(tuple):
    __eq__ = lambda s, o: 'always'
for c in (A, B, C, D, E, F, G, H, I, J, K, L, M):
    try: hash(c()); r = 'hashable'
    except TypeError as e: r = str(e)
    print(c.__name__, r, c.__hash__ is None, '__hash__' in vars(c), c() == c(), c() != c(), c() in [c()])
d = {D(): 1}
print(D() in d, d[D()], len({L(), L()}), {L([1]): 'x'}[L([1])])
e = E(); print(e in [e], [e] == [e], (e,) == (E(),), [e].index(e), [e].count(e), e == e, not e != e)
nan = float('nan'); print(nan in [nan], [nan] == [nan], nan == nan, (nan,) == (nan,), {nan: 1}[nan], [nan].count(nan))
class N:
    def __eq__(self, o): raise ValueError('eq')
    __hash__ = lambda s: 7
n = N(); print(n in [n], n in {n: 1}, [n] == [n])
for f in (lambda: N() in [n], lambda: N() in {n: 1}, lambda: [N()] == [n], lambda: N() != n, lambda: {n: 1, N(): 2}, lambda: [n].index(N()), lambda: [n].remove(N()), lambda: (n,) < (N(),)):
    try: print(f())
    except ValueError as x: print(x)
class O:
    def __init__(self, h): self.h = h
    def __hash__(self): return self.h
for h in (1, -1, 2**70, True, 1.5, 'a', None, 2**61 - 1, -2**63):
    try: print(hash(O(h)))
    except TypeError as x: print(x)
