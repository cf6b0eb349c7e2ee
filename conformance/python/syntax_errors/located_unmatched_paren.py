# compare: traceback
x = (1))
