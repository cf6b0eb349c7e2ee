# Generators: laziness, state, exhaustion.
def count(n):
    print("start")
    i = 0
    while i < n:
        yield i
        i += 1
    print("end")
g = count(2)
print(type(g).__name__, next(g), next(g), next(g, "done"), next(g, "still done"))
print(list(count(1)), tuple(count(0)))
def empty():
    return
    yield
print(list(empty()))
try:
    next(empty())
except StopIteration as e:
    print("StopIteration", e.value, e.args)
def ret():
    yield 1
    return "value"
g = ret()
next(g)
try:
    next(g)
except StopIteration as e:
    print(e.value, e.args, repr(e))
print(iter(g) is g, g.__name__, g.__qualname__, sum(count(4)), max(x * x for x in range(4)))
def inf():
    n = 0
    while True:
        yield n
        n += 1
for v in inf():
    if v > 3: break
print(v, [x for x, _ in zip(inf(), "abc")])
a, b, *c = count(4)
print(a, b, c)
