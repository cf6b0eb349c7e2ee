# groupby's groups read from the one source: a group that was passed is empty, keys are compared with ==, key functions may fail.
from itertools import groupby

print([(k, list(g)) for k, g in groupby("aabbbc")], [(k, len(list(g))) for k, g in groupby([1, 1.0, True, 2])])
groups = [(k, g) for k, g in groupby("aabb")]
print([(k, list(g)) for k, g in groups])
it = groupby("aab")
key, group = next(it)
print(key, next(group), next(it)[0], list(group))
print([(k, list(g)) for k, g in groupby(range(7), lambda n: n // 3)], [(k, list(g)) for k, g in groupby(["a", "B", "b"], key=str.lower)])


class Odd:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        if self.n == 3:
            raise ValueError("compared three")
        return True


def show(make):
    try:
        print([(type(k).__name__, len(list(g))) for k, g in make()])
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: groupby([Odd(1), Odd(2)]))
show(lambda: groupby([Odd(3), Odd(4)]))
show(lambda: groupby([1, 2, 0], lambda n: 1 / n))
show(lambda: groupby([], lambda n: 1 / 0))
nan = float("nan")
print([len(list(g)) for _, g in groupby([nan, nan, 1])])
inner = [(k, [(j, list(h)) for j, h in groupby(g, lambda x: x[1])]) for k, g in groupby([(1, "a"), (1, "a"), (1, "b"), (2, "b")], lambda x: x[0])]
print(inner)
it = groupby("ab")
_, first = next(it)
print(list(it)[0][0], list(first), type(first).__name__, iter(first) is first)
