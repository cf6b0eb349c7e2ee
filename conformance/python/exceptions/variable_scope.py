# The name bound by except is deleted; nested handlers.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

e = "outer"
try: 1 / 0
except ZeroDivisionError as e: print(type(e).__name__)
try:
    print(e)
except NameError as x:
    print(x)
def f():
    try: 1 / 0
    except ZeroDivisionError as q:
        q = "rebound"
        print(q)
    try: return q
    except UnboundLocalError as u: return str(u)
print(f())
def g():
    saved = None
    try: raise KeyError("k")
    except KeyError as e: saved = e
    return saved
print(repr(g()))
def h():
    try: raise ValueError(1)
    except ValueError as e:
        try: raise ValueError(2)
        except ValueError as e: print(e)
        try: return e
        except UnboundLocalError as u: return str(u)
print(h())
def k():
    for i in range(3):
        try:
            if i: raise ValueError(i)
        except ValueError as e:
            yield str(e)
print(list(k()))
