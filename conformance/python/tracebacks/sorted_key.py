# compare: traceback
def key(x):
    return x["missing"]


sorted([{}, {}], key=key)
