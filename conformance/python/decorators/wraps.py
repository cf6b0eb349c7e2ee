# functools.wraps and typical decorators.
from functools import wraps
def logged(f):
    @wraps(f)
    def w(*a, **k):
        print("call", f.__name__, a, k)
        r = f(*a, **k)
        print("ret", r)
        return r
    return w
@logged
def add(a, b=1):
    "adds"
    return a + b
print(add(1), add(1, b=5), add.__name__, add.__doc__, add.__wrapped__(2, 3))
def retry(times):
    def deco(f):
        @wraps(f)
        def w(*a):
            for i in range(times):
                try: return f(*a)
                except ValueError as e: print("retry", i, e)
            return "failed"
        return w
    return deco
n = 0
@retry(times=3)
def flaky():
    global n
    n += 1
    if n < 3: raise ValueError(n)
    return n
print(flaky())
def require(**types):
    def deco(f):
        def w(**k):
            for name, t in types.items():
                if not isinstance(k.get(name), t): raise TypeError(f"{name}: {t.__name__}")
            return f(**k)
        return w
    return deco
@require(x=int, y=str)
def h(x, y): return y * x
print(h(x=2, y="a"))
try: h(x="2", y="a")
except TypeError as e: print(e)
