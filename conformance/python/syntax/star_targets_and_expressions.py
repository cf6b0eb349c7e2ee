# Starred items in returns, yields, subscripts, for targets, calls and assignments from every side.
def r(): return 1, *[2, 3], *"ab"
def y():
    got = yield 1, *[2]
    yield *got, 9
def g(*a): return a


it = y()
print(r(), next(it), it.send("xy"), g(*[1], *[], *(2, 3)), [*range(2), *{}, *"c"])
for a, *b in [(1, 2, 3), "xy", [5]]:
    print(a, b)
for *a, b in [(1, 2, 3), "xy"]:
    print(a, b)
for i, (j, *k) in enumerate(["abc", [1]]):
    print(i, j, k)
*a, b = c, *d = [1, 2, 3]
print(a, b, c, d)
(a, *b), *c = "xyz", 1, 2
[*a], b = "pq", 3
print(a, b, c)


class S:
    def __getitem__(self, k): return k


s = S()
print(s[(*[1, 2], 3)], {**{"a": 1}, "b": 2, **{"a": 3}}, {*[1], *[1, 2]} == {1, 2})
x = *[1, 2], 3
x += *x[:1],
print(x, (*x,) == x, [*x] == list(x), *x, sep="|")
print(*[*[*[1]]], *(_ for _ in "z"), *{"k": 0})
a, b, *_ = _, *a = range(5)
print(a, b, _)
