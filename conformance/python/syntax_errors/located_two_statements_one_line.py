# compare: traceback
x = 1 y = 2
