# compare: traceback
def load(d, k):
    return d[k]


try:
    load({}, "missing")
except KeyError:
    int("bad")
