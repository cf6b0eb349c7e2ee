# Messages for wrong argument counts and names.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

def f0(): pass
def f1(a): pass
def f2(a, b): pass
def f3(a, b, c): pass
def d1(a, b=1): pass
def v(a, *r): pass
err(f0, 1)
err(f0, 1, 2)
err(f1)
err(f1, 1, 2)
err(f2)
err(f2, 1)
err(f2, 1, 2, 3)
err(f3)
err(f3, 1)
err(f3, 1, 2)
err(d1)
err(d1, 1, 2, 3)
err(v)
err(f1, 1, a=2)
err(f1, b=2)
err(f1, 1, b=2)
err(f2, 1, 2, c=3, d=4)
err(f2, b=1)
err(f0, x=1)
err(f0, 1, x=2)
err(d1, 1, a=1)
err(lambda x: x)
err((lambda: 1), 2)
