# compare: traceback
if x = 1:
    pass
