# + and * of tuples with what they cannot take, and the texts.
def show(f):
    try:
        print(f())
    except (TypeError, OverflowError, MemoryError) as e:
        print(type(e).__name__, e)


t = (1, 2)
show(lambda: t + [3])
show(lambda: [3] + t)
show(lambda: t + 1)
show(lambda: 1 + t)
show(lambda: t * 1.5)
show(lambda: "a" * t)
show(lambda: t * t)
show(lambda: t * None)
show(lambda: t * -3)
show(lambda: True * t)
show(lambda: t - (1,))
show(lambda: t < [1, 2])
show(lambda: t == [1, 2])
show(lambda: -t)
show(lambda: t[0.0])
show(lambda: t["a"])
show(lambda: t[1, 0])
show(lambda: t[None])
show(lambda: t * 10**20)


def change():
    t[0] = 5


def delete():
    del t[0]


def inplace():
    t[0] += 5


show(change)
show(delete)
show(inplace)
u = t
u += (3,)
print(t, u)
u *= 2
print(u)
