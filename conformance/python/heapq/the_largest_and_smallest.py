# nlargest and nsmallest over every count and kind of iterable, as sorted() would answer.
import heapq
import random

numbers = random.Random(5)
data = [numbers.randrange(20) for _ in range(60)]
for n in (-3, 0, 1, 2, 5, 59, 60, 61, 10**6):
    assert heapq.nlargest(n, data) == sorted(data, reverse=True)[:max(n, 0)]
    assert heapq.nsmallest(n, iter(data)) == sorted(data)[:max(n, 0)]
    for key in (None, lambda v: -v, lambda v: v % 7, str):
        assert heapq.nlargest(n, iter(data), key=key) == sorted(data, key=key, reverse=True)[:max(n, 0)]
        assert heapq.nsmallest(n, data, key) == sorted(data, key=key)[:max(n, 0)]
print(heapq.nlargest(3, data), heapq.nsmallest(3, data))


class Index:
    def __index__(self):
        return 2


def attempt(function, *arguments, **named):
    try:
        return function(*arguments, **named)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for function in (heapq.nlargest, heapq.nsmallest):
    print(attempt(function, 2.5, data))
    print(attempt(function, "2", [3, 1]))
    print(attempt(function, 2, 7))
    print(attempt(function, 2, [1, 2, "x"]))
    print(attempt(function, 2, [1, 2], key=5))
    print(attempt(function, 2))
    print(attempt(function, n=2, iterable="bca", key=None))
    print(attempt(function, 1, []), attempt(function, 1, [], key=len))
    print(attempt(function, 5, [True, 1, 1.0]), attempt(function, 1, [1, True, 1.0]))
