# chain, chain.from_iterable, zip_longest, pairwise, starmap, compress, takewhile and dropwhile over iterators that fail or end early.
from itertools import chain, compress, count, dropwhile, filterfalse, islice, pairwise, starmap, takewhile, zip_longest


def attempt(function):
    try:
        return function()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def failing(n):
    yield from range(n)
    raise KeyError(n)


print(list(chain("ab", [1], ())), list(chain()), list(chain.from_iterable(["ab", (1,)])), list(islice(chain.from_iterable([n] * n for n in count()), 6)), attempt(lambda: list(chain([1], 5))), attempt(lambda: list(chain.from_iterable([1]))), attempt(lambda: chain.from_iterable(5)), attempt(lambda: list(chain(failing(2)))), attempt(lambda: chain.from_iterable()))
c = chain([1, 2], [3])
print(next(c), list(c), next(c, "end"), chain("ab").__class__.__name__)
print(list(zip_longest("abc", [1], fillvalue="-")), list(zip_longest()), list(zip_longest("", "")), list(zip_longest([1, 2])), attempt(lambda: list(zip_longest([1], failing(1)))), attempt(lambda: zip_longest([1], 5)), attempt(lambda: zip_longest([1], other=1)), list(zip_longest("ab", iter("c"), [1, 2, 3])))
print(list(pairwise("abcd")), list(pairwise([1])), list(pairwise([])), attempt(lambda: list(pairwise(failing(3)))), list(pairwise(iter(range(3)))))
print(list(starmap(pow, [(2, 3), [3, 2], "52" and (5, 2)])), attempt(lambda: list(starmap(pow, [5]))), attempt(lambda: list(starmap(pow, [(1,)]))), list(starmap(lambda *a: a, ["ab", (), {1: 2}])), list(starmap(print, [])))
print(list(compress("abcd", [1, 0, True, "x"])), list(compress("abc", [1])), list(compress("a", [1, 1])), list(compress([], [])), attempt(lambda: list(compress("ab", failing(1)))))
print(list(takewhile(lambda n: n < 3, [1, 2, 5, 1])), list(dropwhile(lambda n: n < 3, [1, 2, 5, 1])), list(filterfalse(lambda n: n % 2, range(5))), list(filterfalse(None, [0, "", 1])), attempt(lambda: list(takewhile(lambda n: 1 / n, [1, 0]))), attempt(lambda: list(dropwhile(lambda n: 1 / n, [1, 0]))), list(takewhile(bool, [])), list(dropwhile(bool, [1, 2])))
source = iter([1, 2, 9, 3])
print(list(takewhile(lambda n: n < 5, source)), list(source))
t = takewhile(lambda n: n < 2, [1, 5, 1])
print(list(t), list(t), next(t, "stays ended"))


class Truth:
    def __bool__(self):
        raise ValueError("no truth")


print(attempt(lambda: list(takewhile(lambda x: Truth(), [1]))), attempt(lambda: list(compress([1], [Truth()]))), attempt(lambda: list(filterfalse(lambda x: Truth(), [1]))))
