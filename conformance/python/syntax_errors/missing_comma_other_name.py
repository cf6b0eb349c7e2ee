# compare: traceback
# Refused: two names in a row inside brackets.
def f(a, b): pass
f(x b)
