# compare: traceback
# Refused: a name that begins a soft keyword gets no hint about a comma.
def f(a, b): pass
f(c b)
