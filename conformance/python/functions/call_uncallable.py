# Calling what cannot be called; duplicate keywords.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

err(5)
err("s")
err(None)
err([1])
err({})
err(1.5)
err(...)
class C: pass
err(C())
def f(**k): return k
def g(a, **k): return a, k
err(lambda: f(**{"a": 1}, **{"a": 2}))
err(lambda: g(1, **{"a": 2}))
err(lambda: f(**{1: 2}))
err(lambda: f(*1))
err(lambda: f(**1))
err(lambda: f(**None))
err(lambda: f(*None))
err(lambda: (1)(2))
err(lambda: "abc"())
err(lambda: print(1, sepp=2))
