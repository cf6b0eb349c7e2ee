# compare: traceback
f() = 1
