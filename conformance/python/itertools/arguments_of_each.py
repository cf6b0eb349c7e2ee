# How each iterator class is called: too few, too many, unknown keywords, keywords by name, and wrong kinds.
import itertools


def attempt(function, *arguments, **named):
    try:
        return list(itertools.islice(function(*arguments, **named), 4))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


rows = {
    "accumulate": [(), (5,), ([1, 2], 5), ([1, 2], None, 3), ([1], None)], "chain": [(5,), ([1], 5), ()], "combinations": [(), ([1],), ([1, 2], "x"), ([1], -1), ([1, 2], 1, 1)],
    "combinations_with_replacement": [([1],), ([1], -1), ([1, 2], 2), ([], 1), ([], 0)], "compress": [(), ([1],), ([1], 5), (5, [1])], "count": [("a",), (1, "b"), (1, 2, 3), (1.5, 0.5), (0, -1)],
    "cycle": [(), (5,), ([],), ([1], 2)], "dropwhile": [(), (None,), (None, [1]), (len, 5)], "takewhile": [(5, [1]), (bool, [1, 0, 1])], "filterfalse": [(), (None, [0, 1]), (5, [1])],
    "groupby": [(), (5,), ([1], 5)], "islice": [(), ([1],), ([1, 2], "x"), ([1], -1), ([1], 0, -1), ([1], 0, 1, 0), ([1, 2, 3], None, None, 2), ([1], 1, 2, 3, 4), ([1, 2], 2.0)],
    "pairwise": [(), (5,), ([1],), ([1, 2, 3],)], "permutations": [(), ([1, 2],), ([1, 2], None), ([1], "x"), ([1], -1), ([1], 2)], "product": [(), (5,), ([1], [2, 3]), ([],)],
    "repeat": [(), (1, "x"), (1, 2, 3), (1, -1), (1, 2)], "starmap": [(), (pow,), (pow, [5]), (pow, [(2, 3)]), (5, [(1,)])], "zip_longest": [(5,), (), ([1], [2, 3])],
}
for name, calls in rows.items():
    for arguments in calls:
        print(name, arguments if len not in arguments and pow not in arguments and bool not in arguments else len(arguments), attempt(getattr(itertools, name), *arguments))
    print(name, attempt(getattr(itertools, name), [1], unknown=1))
print(attempt(itertools.accumulate, iterable=[1, 2], func=max, initial=5), attempt(itertools.count, start=3, step=2), len(attempt(itertools.groupby, iterable="ab", key=None)), attempt(itertools.repeat, object=1, times=2),
      attempt(itertools.product, [1, 2], repeat=2), attempt(itertools.product, [1], repeat=-1), attempt(itertools.product, [1], repeat="x"), attempt(itertools.zip_longest, [1], [], fillvalue=0), attempt(itertools.compress, data=[1, 2], selectors=[0, 1]),
      attempt(itertools.combinations, iterable=[1, 2], r=1), attempt(itertools.permutations, iterable=[1, 2], r=1), attempt(itertools.combinations_with_replacement, iterable=[1], r=2))
