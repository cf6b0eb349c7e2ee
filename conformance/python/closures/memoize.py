# Typical user code: memoisation, partial application, accumulators, callbacks.
def memo(f):
    cache = {}
    def w(n):
        if n not in cache:
            cache[n] = f(n)
        return cache[n]
    w.cache = cache
    return w
@memo
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), len(fib.cache))
def partial(f, *a, **k):
    return lambda *b, **l: f(*a, *b, **{**k, **l})
print(partial(max, 3)(1, 5), partial(int, base=2)("101"))
def once(f):
    done, result = False, None
    def w():
        nonlocal done, result
        if not done:
            done, result = True, f()
        return result
    return w
o = once(lambda: print("ran") or 42)
print(o(), o())
def events():
    handlers = {}
    def on(name): return lambda f: handlers.setdefault(name, []).append(f) or f
    def fire(name, *a): return [h(*a) for h in handlers.get(name, [])]
    return on, fire
on, fire = events()
@on("x")
def one(v): return v + 1
@on("x")
def two(v): return v * 2
print(fire("x", 10), fire("y"))
