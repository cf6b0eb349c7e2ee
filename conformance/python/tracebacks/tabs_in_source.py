# compare: traceback
def f():
	if True:
		return undefined_thing


f()
