# compare: traceback
def f():
    print(n)
    n = 1


f()
