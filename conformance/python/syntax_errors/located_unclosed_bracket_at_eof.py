# compare: traceback
x = [1, 2
