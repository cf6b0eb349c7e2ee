# compare: traceback
f(a b)
