# nonlocal through several levels; parameters as cells.
def a(p):
    def b():
        def c():
            nonlocal p
            p += 1
            return p
        return c
    f = b()
    f()
    return f(), p
print(a(1))
def swap():
    x, y = 1, 2
    def do():
        nonlocal x, y
        x, y = y, x
    do()
    return x, y
print(swap())
def args(*a, **k):
    def show():
        nonlocal a
        a = a + (len(k),)
        return a
    return show
s = args(1, z=2)
print(s(), s())
def deleted():
    v = 1
    def f(): return v
    del v
    try:
        return f()
    except NameError as e:
        return str(e)
print(deleted())
def gen():
    total = 0
    def add(n):
        nonlocal total
        total += n
    for i in range(3):
        add(i)
        yield total
print(list(gen()))
