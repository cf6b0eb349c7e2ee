# chain, zip_longest, starmap, accumulate, tee, groupby and their errors.
import itertools as it
import operator

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

print(list(it.chain()), list(it.chain("ab", [1], {})), list(it.chain.from_iterable(["ab", [1]])), list(it.chain.from_iterable([])))
show(lambda: list(it.chain("a", 5)))
show(it.chain.from_iterable, 5)
show(lambda: list(it.chain.from_iterable([1])))
print(list(it.zip_longest("ab", [1, 2, 3])), list(it.zip_longest("ab", "c", fillvalue="-")), list(it.zip_longest()), list(it.zip_longest([])), list(it.zip_longest("a")))
show(it.zip_longest, 5)
show(it.zip_longest, "a", wrong=1)
print(list(it.starmap(pow, [(2, 3), (3, 2)])), list(it.starmap(max, ["ab", [1, 5]])), list(it.starmap(print, [])))
show(lambda: list(it.starmap(pow, [5])))
show(it.starmap, pow)
print(list(it.accumulate([1, 2, 3])), list(it.accumulate([1, 2, 3], operator.mul)), list(it.accumulate([1, 2], initial=10)), list(it.accumulate([], initial=5)), list(it.accumulate([])), list(it.accumulate("abc")), list(it.accumulate([3, 1, 2], max)), list(it.accumulate([1, 2], func=None)), list(it.accumulate([[1], [2]], lambda a, b: a + b, initial=None)))
show(lambda: list(it.accumulate([1, "a"])))
show(it.accumulate, 5)
show(lambda: list(it.accumulate([1, 2], 5)))
a, b, c = it.tee("xyz", 3)
print(next(a), next(a), list(b), list(a), list(c), it.tee([], 0), len(it.tee([1])))
show(it.tee, 5)
show(it.tee, [], -1)
show(it.tee, [], "a")
x, y = it.tee(iter([1, 2])); next(x)
z, = it.tee(x, 1)
print(list(z), list(y))
for key, group in it.groupby("AAbBc", str.upper): print(key, list(group), end=" ")
print([(k, len(list(g))) for k, g in it.groupby([])], [(k, list(g)) for k, g in it.groupby([1, 1.0, True, 2])], [(k, list(g)) for k, g in it.groupby("ab", key=None)])
g = it.groupby("aabb")
k1, g1 = next(g); k2, g2 = next(g)
print(k1, list(g1), k2, list(g2), next(g, "none"))
show(it.groupby)
show(it.groupby, 5)
show(lambda: list(it.groupby([1], 5)))
