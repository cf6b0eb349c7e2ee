# Left to right, everywhere.
log = []
def e(x):
    log.append(x)
    return x
def flush():
    print(log)
    log.clear()
e(1) + e(2) * e(3); flush()
[e(1), e(2)], {e(3): e(4), e(5): e(6)}; flush()
def f(*a, **k): return 0
f(e(1), *[e(2)], k=e(3), **{"z": e(4)}); flush()
(e(1) if e(2) else e(3)); flush()
l = [0] * 10
l[e(1)] = e(2); flush()
l[e(1)], l[e(2)] = e(3), e(4); flush()
l[e(1):e(2):e(3)]; flush()
e(1) < e(2) < e(0) < e(9); flush()
lambda: e(99)
def g(a=e(1), b=e(2)): pass
flush()
{e(k): e(v) for k, v in [(1, 2), (3, 4)]}; flush()
e(f)(e(1)); flush() if False else log.clear()
x = [e(0)]
x[e(0)] += e(5); flush()
f"{e(1)}{e(2):{e(3)}}"; flush()
