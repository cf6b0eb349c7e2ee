# Walrus targets.
def f(v):
    if (n := len(v)) > 2: return n
    while (n := n + 1) < 5: pass
    return n, (m := n), [m := 3], m
print(f('abc'), f(''))
print((a := 1, b := 2), a, b)
print([total := total + v for v in [1, 2, 3]] if (total := 0) == 0 else 0, total)
def g():
    [last := i for i in range(4)]
    (inner := [late := j for j in range(2)])
    return last, late, inner
print(g())
def h():
    global made
    [made := i for i in 'xy']
h(); print(made)
def k():
    q = 1
    def w():
        nonlocal q
        [q := i for i in range(5)]
    w(); return q
print(k())
print(f'{(z := 5)} {z:=5} {z}')
def d(a=(b := 3)): return a, b
print(d())
x = (y := 1) if (c := False) else (y := 2)
print(x, y, c)
print({(k := 'key'): (v := 'val')}, k, v)
lam = lambda: (w := 1) + w
print(lam())
s = 'abcdef'
print(s[(i := 1):(j := 3)], i, j)
assert (t := True), t
del (t)
