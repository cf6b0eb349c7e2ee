# assert with and without message.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

def f(x):
    assert x
    return "fine"
def g(x):
    assert x, f"bad {x!r}"
    return "fine"
err(f, 1)
err(f, 0)
err(g, [])
err(g, [1])
def h():
    assert False, (1, 2)
err(h)
def i():
    assert (), ValueError("v")
err(i)
try:
    assert 1 == 2, "math"
except AssertionError as e:
    print(repr(e), e.args)
