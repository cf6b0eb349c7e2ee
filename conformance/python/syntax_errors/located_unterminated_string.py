# compare: traceback
x = 'abc
