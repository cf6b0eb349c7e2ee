# compare: traceback
x = 1abc
