# Class bodies are code.
class C:
    print("in body")
    n = 0
    for i in range(3):
        n += i
    def helper(x): return x * 2
    v = helper(n)
    if v > 5:
        big = True
    else:
        small = True
    l = [k for k in range(n)]
    del i
print(C.n, C.v, hasattr(C, "big"), hasattr(C, "small"), hasattr(C, "i"), C.l)
class D: x = 1; y = x + 1
print(D.y)
def make(n):
    class Local:
        value = n
        def get(self): return n + self.value
    return Local
print(make(1)().get(), make(2).value, make(1) is make(1))
class E:
    class Inner:
        z = 3
    alias = Inner
print(E.Inner.z, E.alias is E.Inner, E().Inner().z)
try:
    class F:
        raise ValueError("body")
except ValueError as e:
    print(e)
