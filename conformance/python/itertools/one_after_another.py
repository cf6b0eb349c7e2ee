# Iterators made of iterators: laziness, shared sources, exhaustion and errors in the middle.
import itertools as it

def noisy(n):
    for i in range(n):
        print("make", i, end=" ")
        yield i
    print("end", end=" ")
print(next(it.chain(noisy(2), noisy(2))))
print(list(it.islice(noisy(10), 2)))
print(list(zip(noisy(3), it.count())))
src = iter(range(10))
print(list(it.takewhile(lambda x: x < 3, src)), next(src), list(it.islice(src, 2)), list(it.dropwhile(lambda x: x < 8, src)))
a, b = it.tee(noisy(3))
print(next(a), next(b), list(a), list(b))
def breaks():
    yield 1
    raise ValueError("middle")
for make in (lambda: it.chain(breaks(), [9]), lambda: it.accumulate(breaks()), lambda: it.starmap(max, breaks()), lambda: it.zip_longest(breaks(), "abc"), lambda: it.filterfalse(None, breaks()), lambda: it.pairwise(breaks()), lambda: it.compress("abc", breaks()), lambda: it.groupby(breaks()), lambda: it.product(breaks()), lambda: it.combinations(breaks(), 1), lambda: it.tee(breaks(), 1)[0], lambda: it.islice(breaks(), 5), lambda: it.cycle(breaks())):
    got = []
    try:
        for x in make(): got.append(x if not isinstance(x, tuple) or len(x) != 2 else x[0])
    except Exception as e:
        print(got, type(e).__name__, e)
print([(k, list(g)) for k, g in it.groupby(sorted("mississippi"))], ["".join(p) for p in it.permutations("abc", 2)][:3], list(it.chain.from_iterable(it.repeat([1], 2))), sum(1 for _ in it.product("ab", repeat=5)))
