# compare: traceback
5 = x
