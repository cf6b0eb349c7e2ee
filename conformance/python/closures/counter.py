# Closures keep and share state.
def make():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    def get(): return n
    return inc, get
i, g = make()
i(); i(5)
print(g(), i(), g())
i2, g2 = make()
print(g2(), i2(10), g())
def outer():
    x = 1
    def mid():
        nonlocal x
        x += 1
        def inner():
            nonlocal x
            x *= 10
            return x
        return inner
    return mid, lambda: x
m, get = outer()
inner = m()
print(get(), inner(), get(), m()(), get())
