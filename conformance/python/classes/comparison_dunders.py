# Rich comparisons: reflection, NotImplemented, total_ordering by hand.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

class V:
    def __init__(self, n): self.n = n
    def __lt__(self, o):
        print("lt", self.n)
        return self.n < o.n if isinstance(o, V) else NotImplemented
    def __le__(self, o): return self.n <= o.n if isinstance(o, V) else NotImplemented
    def __repr__(self): return f"V{self.n}"
print(V(1) < V(2), V(1) > V(2), V(1) <= V(2), V(1) >= V(2))
err(lambda: V(1) < 5)
err(lambda: V(1) > 5)
err(lambda: 5 < V(1))
err(lambda: V(1) >= "x")
print(sorted([V(3), V(1), V(2)]), max(V(1), V(5)), min([V(4), V(2)]))
class R:
    def __gt__(self, o): return "gt"
    def __eq__(self, o): return "eq"
    def __ne__(self, o): return "ne"
print(5 < R(), R() > 5, R() == 1, R() != 1, 1 == R(), [R()] == [1])
err(lambda: object() < object())
err(lambda: 1 < "a")
err(lambda: [1] < (1,))
err(lambda: None < 1)
err(lambda: {} < {})
err(lambda: 1j < 2j)
class Sub(V):
    def __gt__(self, o): return "sub gt first"
print(V(1) < Sub(2))
