# Free variables are looked up when called.
def f():
    l = []
    for i in range(3):
        def g(): return i
        l.append(g)
    return [h() for h in l]
print(f())
def late():
    def g(): return y
    y = 5
    return g()
print(late())
def loop():
    fs = [lambda: k for k in range(3)]
    k = 99
    return [q() for q in fs]
print(loop())
x = "global"
def shadow():
    def g(): return x
    return g()
print(shadow())
class A:
    x = "class"
    def m(self): return x
    y = [x for _ in range(1)]
print(A().m(), A.y)
def gen_late():
    v = 1
    g = (v for _ in range(2))
    v = 2
    return list(g)
print(gen_late())
