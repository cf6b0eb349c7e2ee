# compare: traceback
f(a=1, 2)
