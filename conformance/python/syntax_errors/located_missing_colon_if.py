# compare: traceback
if True
    pass
