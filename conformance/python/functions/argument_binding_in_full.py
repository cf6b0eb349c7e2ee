# Every kind of parameter together: what reaches where, and the texts when it does not fit.
def f(a, b=2, /, c=3, *args, d, e=5, **kw):
    return a, b, c, args, d, e, kw


for call in (lambda: f(1, d=4), lambda: f(1, 9, 8, 7, 6, d=4, x=1), lambda: f(1, d=4, a="kw", b="kw"), lambda: f(1, c=0, d=0, e=0),
             lambda: f(*"ab", **{"d": 1}), lambda: f(), lambda: f(d=1), lambda: f(1), lambda: f(1, 2, 3, c=4, d=5), lambda: f(a=1, d=2),
             lambda: f(1, d=1, **{"d": 2}), lambda: f(1, *[2], d=3, *[4, 5])):
    try:
        print(call())
    except TypeError as e:
        print(e)


def g(a, b, /, c, *, d, e): pass
def h(): pass
def i(a, b=1): pass
def j(*, k): pass
def k(a, /): pass
def m(self, x, y, z): pass


for call in (lambda: g(), lambda: g(1), lambda: g(1, 2, 3), lambda: g(1, 2, 3, d=1), lambda: g(1, 2, 3, 4, 5), lambda: g(1, 2, c=3, d=4, e=5, f=6),
             lambda: g(a=1, b=2, c=3, d=4, e=5), lambda: h(1), lambda: h(1, 2), lambda: h(x=1), lambda: h(1, x=1), lambda: i(), lambda: i(1, 2, 3),
             lambda: i(1, a=2), lambda: i(b=1), lambda: j(1), lambda: j(), lambda: j(k=1, l=2), lambda: k(a=1), lambda: k(), lambda: k(1, 2),
             lambda: m(1), lambda: m(1, 2, z=3), lambda: m(1, 2, 3, 4, w=5), lambda: i(1, 2, c=3), lambda: i(**{"a": 1, "b ": 2})):
    try:
        print(call())
    except TypeError as e:
        print(e)
