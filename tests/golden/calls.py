# Call windows, keywords, stars, methods.
def f(a, b, *args, **kw):
    a()
    a(1, b, c=2, d=b)
    a.m(b, 1)
    a.m(b, k=1).n().o
    a(*args)
    a(**kw)
    a(*args, **kw)
    a(1, *args, 2, x=1, **kw)
    a(b(a(1)), a(2))
    x = a(b)
    x = a.m(k=b)
    return a(x, key=lambda v: v)
