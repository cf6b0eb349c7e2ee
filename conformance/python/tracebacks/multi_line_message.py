# compare: traceback
raise ValueError("first line\nsecond line")
