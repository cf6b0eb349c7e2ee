# compare: traceback
x = 0123
