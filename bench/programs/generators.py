# Generators: pipelines, send, yield from, recursion.
def numbers(n):
    i = 0
    while i < n:
        yield i
        i += 1


def evens(it):
    for x in it:
        if x % 2 == 0:
            yield x


def scaled(it, k):
    for x in it:
        yield x * k


def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)


def averager():
    total = count = 0
    value = None
    while True:
        value = yield total // count if count else 0
        total += value
        count += 1


s = 0
for _ in range(22):
    s += sum(scaled(evens(numbers(110000)), 3))
s += sum(tree(17))
avg = averager()
next(avg)
for i in range(900000):
    s += avg.send(i) & 3
s += sum(x * y for x in range(800) for y in range(800) if x < y)
print(s)
