# compare: traceback
def f():
return 1
