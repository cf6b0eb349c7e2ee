# The module's usual uses: tables of limits, exact lookups, counting in a range.
from bisect import bisect, bisect_left, bisect_right, insort


def grade(score, limits=(60, 70, 80, 90), grades="FDCBA"):
    return grades[bisect(limits, score)]


print("".join(grade(score) for score in (33, 60, 69.9, 77, 80, 89, 90, 100)))


def index(a, x):
    i = bisect_left(a, x)
    if i != len(a) and a[i] == x:
        return i
    raise ValueError(x)


def below(a, x):
    i = bisect_left(a, x)
    return a[i - 1] if i else None


def at_least(a, x):
    i = bisect_left(a, x)
    return a[i] if i != len(a) else None


data = [2, 3, 5, 7, 11, 13]
print(index(data, 7), below(data, 7), below(data, 2), at_least(data, 6), at_least(data, 14))
try:
    index(data, 6)
except ValueError as e:
    print("no", e)
print(bisect_right(data, 11) - bisect_left(data, 3))
movies = [("Jaws", 1975), ("Titanic", 1997), ("The Birds", 1963), ("Aliens", 1986)]
movies.sort(key=lambda m: m[1])
insort(movies, ("Love Story", 1970), key=lambda m: m[1])
print(movies)
print(bisect([float("-inf"), 0.0, float("inf")], -0.0), bisect([[1], [1, 2], [2]], [1, 5]))
