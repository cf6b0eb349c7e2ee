# compare: traceback
raise ValueError
