# Each function of itertools with each of its options.
import itertools as it
import operator


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


def take(n, iterable):
    return list(it.islice(iterable, n))


show(take, 4, it.count(10))
show(take, 4, it.count(1, 0.5))
show(take, 3, it.count(step=-2))
print(it.count(3), it.count(3, 2), it.count(1.5))
show(it.count, "a")
show(take, 7, it.cycle("abc"))
show(list, it.cycle(()))
show(list, it.repeat("x", 3))
print(it.repeat(1), it.repeat(1, 4), it.repeat(1, -4))
show(it.repeat, 1, "x")
show(list, it.accumulate([1, 2, 3, 4]))
show(list, it.accumulate([1, 2, 3, 4], operator.mul))
show(list, it.accumulate([1, 2, 3], initial=100))
show(list, it.accumulate([], initial=5))
show(list, it.accumulate(["a", "b"]))
show(list, it.accumulate([1, "b"]))
show(list, it.batched([1, 2], 1)) if hasattr(it, "batched") else None
show(list, it.chain("ab", [1], ()))
show(list, it.chain.from_iterable(["ab", "cd"]))
show(list, it.chain(1))
show(list, it.compress("abcdef", [1, 0, 1, 0, 1]))
show(list, it.dropwhile(lambda x: x < 3, [1, 3, 1]))
show(list, it.takewhile(lambda x: x < 3, [1, 3, 1]))
show(list, it.filterfalse(None, [0, 1, "", "a"]))
show(list, it.filterfalse(str.isdigit, "a1b2"))
show([(k, list(g)) for k, g in it.groupby("aabbbc")].copy)
show([(k, list(g)) for k, g in it.groupby([1, 3, 2, 4], key=lambda x: x % 2)].copy)
show(list, it.islice("abcdef", 2))
show(list, it.islice("abcdef", 2, None))
show(list, it.islice("abcdef", 1, 5, 2))
show(it.islice, "abc", -1)
show(it.islice, "abc", 0, 3, 0)
show(list, it.pairwise("abcd"))
show(list, it.pairwise("a"))
show(list, it.starmap(pow, [(2, 3), (3, 2)]))
show(list, it.starmap(pow, [2]))
a, b = it.tee([1, 2, 3])
show(lambda: (next(a), list(b), list(a)))
show(it.tee, [1], -1)
show(it.tee, [1], 0)
show(list, it.zip_longest("abc", [1], fillvalue="-"))
show(list, it.zip_longest())
show(list, it.product("ab", [1, 2]))
show(list, it.product("ab", repeat=2))
show(list, it.product())
show(list, it.product("ab", repeat=0))
show(it.product, "ab", repeat=-1)
show(list, it.permutations("abc", 2))
show(list, it.permutations("ab"))
show(list, it.permutations("ab", 3))
show(it.permutations, "ab", -1)
show(list, it.combinations("abcd", 2))
show(list, it.combinations("ab", 3))
show(it.combinations, "ab", -1)
show(list, it.combinations_with_replacement("ab", 2))
show(list, it.combinations_with_replacement((), 0))
