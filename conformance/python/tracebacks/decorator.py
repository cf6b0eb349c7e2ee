# compare: traceback
def deco(f):
    raise TypeError("bad decorator use")


@deco
def f():
    pass
