# Slice assignment and deletion.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

def do(n, code):
    l = list(range(n))
    code(l)
    print(l, end="; ")
def a(l): l[1:3] = [9]
def b(l): l[1:1] = "xy"
def c(l): l[:] = []
def d(l): l[::2] = ["e"] * 3
def e(l): l[2:] = (i for i in range(3))
def f(l): l[-2:] = [1, 2, 3, 4]
def g(l): l[10:] = [7]
def h(l): l[:0] = [8]
def i(l): l[4:1] = [5]
def j(l): l[::-1] = "abcdef"
def k(l): del l[1:3]
def m(l): del l[::2]
def n(l): del l[::-2]
def o(l): del l[:]
def p(l): del l[10:]
def q(l): l[1:3] = l
def r(l): l += l[:2]
def s(l): l *= 2
def t(l): del l[4:1:-1]
for fn in (a, b, c, d, e, f, g, h, i, j, k, m, n, o, p, q, r, s, t): do(6, fn)
print()
l = [1, 2, 3]
def bad1(): l[::2] = [1]
def bad2(): l[0:2] = 5
def bad3(): l["a"] = 1
def bad4(): l[5] = 1
def bad5(): del l[5]
def bad6(): l[::2] = 5
def bad7(): del l["a"]
def bad8(): l[1.0] = 2
for fn in (bad1, bad2, bad3, bad4, bad5, bad6, bad7, bad8): err(fn)
print(l)
