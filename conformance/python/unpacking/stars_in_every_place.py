# Stars in every place.
def f(*a, **k): return a, k
def g(): return *[1, 2], 3
def h():
    x = yield *'ab', 'c'
    for y in *[1], *(2, 3): yield y
print(g(), list(h()), f(*[], *'a', **{}, **{'k': 1}, z=2))
print([*[1], *(2,), *{3}, *{4: 5}, *'6', *range(7, 8), *iter([9]), *(x for x in [10])])
print({*[1], *[1, 2]}, (*'ab',), {**{'a': 1}, 'b': 2, **{'a': 3}})
a, *b = *'xyz', 0
print(a, b)
for x, *y in [(1, 2, 3), 'ab', [4]]: print(x, y)
*a, = 'q'
[*b] = (1, 2)
(c, *d), *e = 'ab', 'c', 'd'
print(a, b, c, d, e)
class O: pass
o = O(); l = [0, 0]
o.x, *l[0:1], l[-1] = 1, 2, 3, 4
print(o.x, l)
print(*[1, 2], *(3,), sep='-')
print([*[*[*[1]]]], [x for x in (*'ab', *'c')], f(*[1], 2, *[3], k=1, *[4]))
with_star = lambda *a, b=(*[1],), **k: (a, b, k)
print(with_star(*'z', **{'q': 1}))

return_ = 1 if [*[]] else 2
print(return_, *() or 'x')
