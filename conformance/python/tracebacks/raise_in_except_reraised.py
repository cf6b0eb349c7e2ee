# compare: traceback
def f():
    try:
        g()
    except ValueError:
        print("handling")
        raise


def g():
    raise ValueError("original")


f()
