# What of a tuple subclass is kept: copies of exact tuples are the same object, results of subclasses are plain tuples.
class T(tuple):
    def __new__(cls, *items):
        return super().__new__(cls, items)

    def __repr__(self):
        return "T" + super().__repr__()


a = (1, 2, 3)
print(tuple(a) is a, a[:] is a, a * 1 is a, a + () is a, () + a is a, a[0:3] is a, a[::1] is a)
print(() is tuple(), (1,)[1:] is (), a * 0 is ())
t = T(1, 2, 3)
for v in (t, t[:], t * 1, t + (), () + t, tuple(t), t * 2, t[1:], 2 * t, t + t):
    print(type(v).__name__, v)
print(t == a, hash(t) == hash(a), {a: 1}[t], t is tuple(t))
t.extra = 5
print(t.__dict__, t.count(1), t.index(3), 2 in t)


class S(tuple):
    __slots__ = ()


try:
    S().x = 1
except AttributeError as e:
    print(e)
print(tuple.__new__(S, "ab"), S.__new__(S, [1]))
for args in ((list,), (T, 1, 2), (int, ())):
    try:
        tuple.__new__(*args)
    except TypeError as e:
        print(e)
