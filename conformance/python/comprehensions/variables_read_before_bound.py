# A comprehension's own variables are read before they are bound: outer ones of the same name are not meant.
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
def a():
    x = 5; return [x for y in [1] if x for x in [2]]
def b():
    x = [1]; return [x for x in x]
def c():
    x = 5; return [x for y in [x] for x in [x]]
def d():
    x = 5; return {x: 1 for y in [x] if (lambda: x)() for x in [2]}
def e():
    x = 5; return list(x for y in [1] if x for x in [2])
def f():
    x = 5
    def g(): return x
    return [x for y in [1] if x for x in [2]], g()
x = 7
def g(): return [x for y in [1] if x for x in [2]]
def h(x): return {x for y in [1] if x for x in [2]}
def i():
    l = [None]; return [1 for l[0], l in [[1, [2]], [3, [4]]]], l
def j():
    x = 1
    return [[x for _ in [0] if x for x in [3]] for q in [1]], x
def k():
    i = 9
    r = [i for i in range(3) for j in range(i)]
    return r, i
def l():
    for i in range(2):
        r = [(i, j) for j in [1] if i >= 0 for i in [7]]
    return r
for n in (a, b, c, d, e, f, g, lambda: h(3), i, j, k, l): t(n)
t(lambda: [x for y in [1] if x for x in [2]])
try: print([x for y in [1] if x for x in [2]])
except BaseException as e_: print(type(e_).__name__, e_)
class C:
    x = 3
    try: print([x for y in [1] if x for x in [2]])
    except BaseException as e_: print(type(e_).__name__, e_)
