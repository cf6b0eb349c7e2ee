# compare: traceback
prnt("x")
