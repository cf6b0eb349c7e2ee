# Tuples.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

t = (1, 2, 3)
print(t, (), (1,), 1, t[0], t[-1], t[1:], t[::-1], len(t), 2 in t, t + (4,), t * 2, t.index(2), t.count(1), t == (1, 2, 3), t < (1, 3), hash(t) == hash((1, 2, 3)), {t: "k"}[1, 2, 3], tuple("ab"), tuple([1]), tuple(), tuple(x for x in range(2)), tuple(t) is t, (1, "a", None), ((1,), [2]), ("it's",), (1.0,), type((1)).__name__, type((1,)).__name__)
def si(): t[0] = 1
def di(): del t[0]
err(si)
err(di)
err(lambda: t[5])
err(lambda: t["a"])
err(lambda: t.append(1))
err(lambda: t + [1])
err(lambda: t.index(9))
err(lambda: t < 5)
err(tuple, 5)
err(tuple, 1, 2)
err(lambda: hash(([],)))
err(lambda: t.index())
a, b, c = t
(x, y), z = (1, 2), 3
l = [(2, "b"), (1, "a")]
print(a, b, c, x, y, z, sorted(l), max(l), dict(l), [k for k, v in l], (0,) * 3, () == (), not (), (1, 2) + (), t[True], tuple({"a": 1}), sum(((1,), (2,)), ()))
r = ([],)
r[0].append(1)
print(r, (1, 2) > (1,), ("a", 1) < ("b", 0), tuple(sorted((3, 1))), *t, (*t, *t), min((2, 1), (1, 9)))
