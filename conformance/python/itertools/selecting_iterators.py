# islice, takewhile, dropwhile, filterfalse, compress and pairwise at their edges.
import itertools as it

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for args in ((5,), (2, 5), (0, 10, 3), (None,), (None, 3), (2, None), (1, None, 2), (0,), (5, 2), (0, 5, 100), (True,)):
    print(args, list(it.islice("abcdefgh", *args)))
for args in ((-1,), (0, -1), (0, 5, 0), (0, 5, -1), ("a",), (1.5,), (), (1, 2, 3, 4)):
    show(it.islice, "abc", *args)
show(it.islice, 5, 2)
source = iter(range(10))
print(list(it.islice(source, 2, 5)), next(source), list(it.islice(source, 0)), next(source))
print(list(it.takewhile(lambda x: x < 3, [1, 2, 5, 1])), list(it.dropwhile(lambda x: x < 3, [1, 2, 5, 1])), list(it.filterfalse(lambda x: x % 2, range(6))), list(it.filterfalse(None, [0, 1, "", "a", None])), list(it.takewhile(bool, [])), list(it.dropwhile(bool, [1])))
print(list(it.compress("abcdef", [1, 0, True, None, "x"])), list(it.compress([], [1])), list(it.compress(data="ab", selectors=[0, 1])), list(it.pairwise("abcd")), list(it.pairwise("a")), list(it.pairwise([])))
for f in (it.takewhile, it.dropwhile, it.filterfalse):
    show(f, bool)
    show(f, bool, 5)
    show(lambda: list(f(5, [1])))
    show(f, None, [1]) if f is it.filterfalse and False else None
show(it.compress, "a")
show(it.compress, 5, [1])
show(it.pairwise, 5)
show(it.pairwise)
show(lambda: list(it.takewhile(lambda x: 1 / x, [1, 0])))
t = it.takewhile(lambda x: x < 2, [1, 5, 1])
print(list(t), list(t), next(t, "over"))
