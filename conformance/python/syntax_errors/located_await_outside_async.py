# compare: traceback
def f():
    await x
