# Copies of iterators, shallow and deep, at their start, under way and at their end.
import collections
import copy
import itertools
import operator


class Items:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i * 10

    def __len__(self):
        return 3


def none(a, b):
    return None


makers = {
    "list": lambda: iter([1, 2, 3]), "tuple": lambda: iter((1, 2, 3)), "str": lambda: iter("abc"), "str wide": lambda: iter("a\u00e9\u20ac"),
    "bytes": lambda: iter(b"abc"), "bytearray": lambda: iter(bytearray(b"abc")), "range": lambda: iter(range(1, 9, 3)), "range big": lambda: iter(range(2**70, 2**70 + 3)),
    "range down": lambda: iter(range(9, 0, -2)), "dict": lambda: iter({1: 2, 3: 4, 5: 6}), "items": lambda: iter({1: 2, 3: 4}.items()), "values": lambda: iter({1: 2, 3: 4}.values()),
    "dict reversed": lambda: reversed({1: 2, 3: 4}), "set": lambda: iter({1, 2, 3}), "getitem": lambda: iter(Items()), "list reversed": lambda: reversed([1, 2, 3]),
    "tuple reversed": lambda: reversed((1, 2, 3)), "range reversed": lambda: reversed(range(4)), "items reversed": lambda: reversed(Items()),
    "enumerate": lambda: enumerate("abc", 5), "zip": lambda: zip("abc", [1, 2, 3]), "zip strict": lambda: zip("abc", [1, 2], strict=True), "zip none": lambda: zip(),
    "map": lambda: map(operator.add, [1, 2, 3], [4, 5, 6]), "map len": lambda: map(len, ["a", "bb"]), "filter": lambda: filter(None, [0, 1, 2, 0, 3]), "callable": lambda: iter(itertools.count().__next__, 3),
    "cycle": lambda: itertools.islice(itertools.cycle("abc"), 8), "repeat": lambda: itertools.repeat("x", 4), "accumulate": lambda: itertools.accumulate([1, 2, 3, 4]),
    "accumulate initial": lambda: itertools.accumulate([1, 2, 3], operator.mul, initial=5), "accumulate none": lambda: itertools.accumulate([1, 2, 3], none), "chain": lambda: itertools.chain("ab", "cd", [5]),
    "chain.from_iterable": lambda: itertools.chain.from_iterable(["ab", "cd"]), "compress": lambda: itertools.compress("abcd", [1, 0, 1, 1]), "dropwhile": lambda: itertools.dropwhile(bool, [1, 0, 2, 0]),
    "takewhile": lambda: itertools.takewhile(bool, [1, 2, 0, 3]), "filterfalse": lambda: itertools.filterfalse(bool, [1, 0, 2, ""]), "starmap": lambda: itertools.starmap(pow, [(2, 3), (3, 2), (1, 1)]),
    "islice": lambda: itertools.islice("abcdefgh", 1, 7, 2), "islice stop": lambda: itertools.islice("abcdef", 3), "islice open": lambda: itertools.islice("abcdef", 2, None),
    "zip_longest": lambda: itertools.zip_longest("ab", "c", "def", fillvalue=0), "product": lambda: itertools.product("ab", [1, 2]), "product none": lambda: itertools.product(), "product empty": lambda: itertools.product("ab", ""),
    "permutations": lambda: itertools.permutations("abc", 2), "permutations all": lambda: itertools.permutations([1, 2, 3]), "permutations many": lambda: itertools.permutations("a", 2),
    "combinations": lambda: itertools.combinations("abcd", 2), "combinations none": lambda: itertools.combinations("a", 3), "replacement": lambda: itertools.combinations_with_replacement("abc", 2), "tee": lambda: itertools.tee("abc")[0],
}
for name, make in makers.items():
    for steps in (0, 1, 2, 50):
        for how in (copy.copy, copy.deepcopy):
            it = make()
            for _ in range(steps):
                next(it, None)
            try:
                other = how(it)
                got = type(other).__name__, [repr(v) for v in other]
            except Exception as e:
                got = type(e).__name__
            try:
                rest = [repr(v) for v in it]
            except Exception as e:
                rest = type(e).__name__
            print(name, steps, how.__name__, *got if how is copy.deepcopy or steps in (0, 1) else got[:1], "|", *rest)
for it in (itertools.count(3, 2), itertools.count(1.5), itertools.repeat(7), itertools.count(2**70)):
    next(it)
    other = copy.copy(it)
    print(it, other, next(other), next(it), it.__reduce__()[1])
groups = itertools.groupby("aabbbc")
for steps in range(4):
    other = copy.deepcopy(groups)
    print(steps, [(k, list(g)) for k, g in other])
    key, group = next(groups, (None, None))
    if steps == 1:
        next(group)
        both = copy.deepcopy((groups, group))
        print(key, list(both[1]), [(k, list(g)) for k, g in both[0]])
source = [1, 2, 3]
it = iter(source)
next(it)
shallow, deep = copy.copy(it), copy.deepcopy(it)
source.append(4)
print(list(shallow), list(deep), list(it))
for it, states in ((iter([1, 2, 3]), (0, -5, 2, 99)), (iter((1, 2, 3)), (0, -5, 2, 99)), (iter("abc"), (0, -5, 2, 99)), (iter(b"abc"), (0, -5, 2, 99)), (iter(range(3)), (0, -5, 2, 99)), (reversed([1, 2, 3]), (0, -5, 1, 99)), (reversed(Items()), (0, -5, 1, 99))):
    for state in states:
        it.__setstate__(state)
        print(type(it).__name__, state, next(it, "end"))
    try:
        it.__setstate__("x")
    except Exception as e:
        print(type(e).__name__)
for it, state in ((itertools.chain(), 5), (itertools.chain(), ()), (itertools.chain(), (5,)), (itertools.cycle(""), 5), (itertools.product("ab"), (7,)), (itertools.product("ab"), (0, 0)), (itertools.combinations("abc", 2), (9, 9)), (itertools.combinations("abc", 2), (-9, -9)),
                  (itertools.permutations("ab"), ((9, 9), (9, 9))), (itertools.permutations("ab"), (1, 2, 3)), (itertools.combinations_with_replacement("ab", 2), (5, 5)), (itertools.groupby(""), (1,)), (itertools.groupby(""), 5),
                  (itertools.islice("abc", 2), -1), (itertools.takewhile(bool, [1]), 1), (itertools.dropwhile(bool, [1]), 1), (itertools.zip_longest("a", ""), "fill"), (itertools.accumulate([1, 2]), 10)):
    try:
        it.__setstate__(state)
        print(type(it).__name__, state, list(it))
    except Exception as e:
        print(type(it).__name__, state, type(e).__name__)
for it in (itertools.pairwise("abc"), (x for x in "abc")):
    for how in (copy.copy, copy.deepcopy):
        try:
            how(it)
        except TypeError as e:
            print(e)
