# Closures and class bodies.
def make(base):
    class C:
        b = base
        def m(self): return base
        def get_b(self): return self.b
        def cls(self): return __class__
    base = "later"
    return C
C = make("first")
print(C.b, C().m(), C().get_b(), C().cls() is C)
def f():
    v = 1
    class K:
        v = v + 1 if False else 7
        def m(self): return v
    return K.v, K().m()
try:
    print(f())
except NameError as e:
    print(type(e).__name__, e)
def g():
    w = 1
    class K:
        print(w)
        x = [w for _ in range(2)]
        def m(self):
            nonlocal w
            w += 1
            return w
    k = K()
    return k.m(), k.m(), w, K.x
print(g())
