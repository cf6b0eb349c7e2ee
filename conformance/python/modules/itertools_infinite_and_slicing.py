# count, cycle, repeat, islice, takewhile, dropwhile, filterfalse, compress.
from itertools import count, cycle, repeat, islice, takewhile, dropwhile, filterfalse, compress, chain, starmap, accumulate, pairwise, tee, zip_longest, groupby
print(list(islice(count(), 3)), list(islice(count(10, -2), 3)), list(islice(count(0.5, 0.25), 3)), list(islice(cycle("ab"), 5)), list(repeat("x", 3)), list(islice(repeat(1), 2)), list(islice(range(10), 2, 8, 3)), list(islice("abc", None)), list(islice([1, 2, 3], 1, None)), list(islice([], 3)))
print(list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])), list(filterfalse(lambda x: x % 2, range(5))), list(filterfalse(None, [0, 1, ""])), list(compress("abcd", [1, 0, 1])), list(chain("ab", [1], ())), list(chain.from_iterable(["ab", "c"])), list(starmap(pow, [(2, 3), (3, 2)])), list(accumulate([1, 2, 3])), list(accumulate([1, 2, 3], lambda a, b: a * b)), list(accumulate([1, 2], initial=10)), list(accumulate([])), list(pairwise("abcd")), list(zip_longest("ab", [1, 2, 3], fillvalue="-")), list(zip_longest([1], [])))
a, b = tee([1, 2, 3])
print(next(a), list(b), list(a), [len(list(t)) for t in tee("ab", 3)], [(k, list(g)) for k, g in groupby("aaabbc")], [(k, [x[1] for x in g]) for k, g in groupby([(1, "a"), (1, "b"), (2, "c")], key=lambda t: t[0])], [(k, len(list(g))) for k, g in groupby([1, 1, 2, 1])], list(groupby([])))
print(repr(count(3)), repr(count(1, 2)), repr(repeat(1)), repr(repeat("a", 2)), type(chain()).__name__, next(count(10**20)))
for f in (lambda: islice([1], -1), lambda: islice([1], 0, 1, 0), lambda: islice([1]), lambda: count("a"), lambda: chain.from_iterable(5), lambda: list(chain(5)), lambda: repeat(), lambda: repeat(1, "x"), lambda: list(starmap(pow, [1])), lambda: cycle(5), lambda: zip_longest(1), lambda: groupby(), lambda: islice([1], "a")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
