# Yields, delegation, generator expressions.
def g(items):
    x = yield
    yield x
    for i in items:
        received = yield i
        print(received)
    y = yield from items
    return y, sum(i * 2 for i in items)
