# compare: traceback
def g():
    yield 1
    yield 1 / 0


def use():
    for x in g():
        print(x)


use()
