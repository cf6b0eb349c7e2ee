# Chained comparison order.
def n(v):
    print('eval', v); return v
print(n(1) < n(2) < n(3)); print(n(3) < n(2) < n(1)); print(n(1) == n(1) != n(2) > n(0))
class C:
    def __init__(self, v): self.v = v
    def __lt__(self, o): print('lt', self.v, o.v); return R(self.v < o.v)
    def __gt__(self, o): print('gt', self.v, o.v); return R(self.v > o.v)
class R:
    def __init__(self, b): self.b = b
    def __bool__(self): print('bool', self.b); return self.b
    def __repr__(self): return f'R({self.b})'
print(C(1) < C(2) < C(3)); print(C(2) < C(1) < C(3)); print(C(1) < C(3) > C(2))
print(1 in [1] == True, (1 in [1]) == True, 1 < 2 in [2], not 1 < 2 < 0)
print(1 is 1 is not None, 'a' < 'b' in 'abc', [] is not [] != [])
x = 1 < 2 < 3 if 0 else 'other'
print(x)
while n(0) < n(1) < n(0): pass
print([i for i in range(10) if 2 < i <= 5 != i])
