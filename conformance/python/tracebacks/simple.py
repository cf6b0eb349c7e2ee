# compare: traceback
def f(x):
    return x / 0


def g():
    return f(1)


print("before")
g()
