# Positional-only names given by keyword are reported before keywords nobody knows.
def f(a, b, /, c=0):
    return a, b, c


def g(a, /, **named):
    return a, named


class K:
    def m(self, a, /, *, k):
        return a, k


def show(call):
    try:
        print(call())
    except TypeError as e:
        print(e)


show(lambda: f(1, 2, zz=3, a=4))
show(lambda: f(zz=3, a=4, b=5))
show(lambda: f(1, b=2))
show(lambda: f(1, zz=2))
show(lambda: g(1, a=2, zz=3))
show(lambda: K().m(zz=1, a=2, k=3))
show(lambda: K().m(1, k=2, self=3))
