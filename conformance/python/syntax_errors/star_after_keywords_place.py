# compare: traceback
# Refused: unpacking an iterable after a mapping.
def f(*args, **kwargs): pass
print(f(1, x=2, **{}, *[3]))
