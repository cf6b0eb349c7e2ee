# Comparisons return what the method returns; chains, not, in, sorting take its truth.
class Q:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return ["eq", o.n if isinstance(o, Q) else o]
    def __ne__(self, o): return {}
    def __lt__(self, o): return f"lt {self.n}" if self.n < getattr(o, "n", o) else ""
    def __le__(self, o): return None
    def __gt__(self, o): raise ValueError("gt")
    __hash__ = None


a, b = Q(1), Q(2)
print(a == b, a != b, a < b, b < a, a <= b, 5 == a, 5 > a if False else "", a < b < Q(3), b < a < Q(3))
print(not a == b, a in [b], a == b == 3, bool(a != a), [a, b].index(b), [Q(3), Q(1), Q(2)] == [1, 2, 3])
print([q.n for q in sorted([Q(3), Q(1), Q(2)])], min(Q(2), Q(1)).n)
for f in (lambda: a > b, lambda: max(a, b), lambda: a >= b, lambda: {a}, lambda: hash(a), lambda: b < "x", lambda: sorted([a, "x"])):
    try:
        print(f())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)


class NoTruth:
    def __eq__(self, o): return self
    def __bool__(self): raise RuntimeError("no truth")


n = NoTruth()
print((n == 1) is n)
for f in (lambda: n in [1], lambda: [n] == [1], lambda: n == 1 == 2, lambda: (n,).count(1), lambda: not n == 1, lambda: {1: n} == {1: 2}):
    try:
        print(f())
    except RuntimeError as e:
        print(e)
