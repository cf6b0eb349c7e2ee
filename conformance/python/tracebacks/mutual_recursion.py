# compare: traceback
def even(n):
    return True if n == 0 else odd(n - 1)


def odd(n):
    return nope if n == 0 else even(n - 1)


even(7)
