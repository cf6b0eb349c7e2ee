# compare: traceback
def f():
    nonlocal x
