# Return and yield with stars.
def a(): return *[1], 2
def b(): return (*[1], 2)
def c():
    v = yield *[1, 2], 3
    yield v
def d(): x = *[1], ; return x
print(a(), b(), d())
it = c(); print(next(it), it.send('s'))
def e():
    for i in *range(2), 5: yield i
print(list(e()))
