# compare: traceback
def f(a, a):
    pass
