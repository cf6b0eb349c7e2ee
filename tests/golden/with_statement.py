# Entering, leaving, swallowing.
def f(a, b):
    with a as x, b:
        return x


def loop(items, lock):
    for i in items:
        with lock:
            if i:
                continue
            print(i)
    with lock as (p, q.r):
        pass
