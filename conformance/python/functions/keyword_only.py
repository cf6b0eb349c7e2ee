# Keyword-only parameters.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

def f(a, *, b, c=1): return a, b, c
print(f(1, b=2), f(1, c=3, b=4), f(b=1, a=2))
err(f, 1)
err(f, 1, 2)
err(f, 1, 2, 3, b=1)
err(f, b=1)
def g(*, x): return x
err(g)
err(g, 1)
err(g, 1, x=2)
def h(*, x, y, z): return x
err(h)
err(h, x=1)
err(h, x=1, y=2)
def k(*args, last): return args, last
print(k(1, 2, last=3), k(last=0))
err(k, 1, 2)
