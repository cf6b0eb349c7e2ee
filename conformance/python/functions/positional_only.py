# Positional-only parameters.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

def f(a, b, /, c, *, d): return a, b, c, d
print(f(1, 2, 3, d=4), f(1, 2, c=3, d=4))
err(f, a=1, b=2, c=3, d=4)
err(f, 1, b=2, c=3, d=4)
err(f, 1, 2)
def g(a, /, **kw): return a, kw
print(g(1, a=2, b=3))
err(g, a=1)
def h(a, b=5, /): return a, b
print(h(1), h(1, 2))
err(h, 1, b=2)
err(h)
def k(a, /): return a
err(k)
err(k, a=1)
err(k, 1, 2)
