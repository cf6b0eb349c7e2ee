# Any expression may decorate; order of application.
def d(tag):
    print("make", tag)
    def deco(f):
        print("apply", tag)
        def w(*a): return (tag, f(*a))
        return w
    return deco
@d("a")
@d("b")
def f(x): return x
print(f(1))
table = {"k": d("c")}
@table["k"]
def g(): return 0
print(g())
@(lambda f: "replaced")
def h(): pass
print(h)
@d("cls")
class C:
    def __init__(self): self.v = 1
r = C()
print(r[0], r[1].v)
@staticmethod
def s(): return 5
print(s())
