# __eq__ and __hash__ rules.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

class E:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return isinstance(o, E) and self.v == o.v
err(hash, E(1))
err(lambda: {E(1): 2})
err(lambda: {E(1)})
print(E(1) == E(1), E(1) != E(1), E(1) != E(2), E.__hash__)
class H(E):
    def __hash__(self): return hash(self.v)
d = {H(1): "a"}
d[H(1)] = "b"
d[H(2)] = "c"
print(len(d), d[H(1)], H(2) in d, H(3) in d)
class K(E):
    __hash__ = E.__hash__
err(hash, K(1))
class N:
    def __eq__(self, o): return NotImplemented
print(N() == N(), N() == 1, N() != 1)
class W:
    def __hash__(self): return "x"
err(hash, W())
class Same:
    def __hash__(self): return 1
s = {Same(), Same()}
print(len(s))
print(hash(1) == hash(1.0) == hash(True), hash("a") == hash("a"), hash((1, 2)) == hash((1, 2)))
err(hash, [])
err(hash, {})
err(hash, (1, []))
err(lambda: {[]: 1})
err(lambda: {1: 2}[[]])
err(lambda: {{}})
