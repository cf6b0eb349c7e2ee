# __closure__ and cell contents.
def f():
    a, b = 1, [2]
    def g(): return a, b
    return g
g = f()
print(len(g.__closure__), [c.cell_contents for c in g.__closure__])
print(f.__closure__)
