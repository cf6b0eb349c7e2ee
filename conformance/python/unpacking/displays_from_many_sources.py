# * and ** in displays and calls: order, later keys win in dicts, duplicates fail in calls.
def f(*args, **kwargs):
    return args, kwargs


a, d = [1, 2], {"x": 1, "y": 2}
print([*a, 0, *a], (*a,), {*a, *"ab"} == {1, 2, "a", "b"}, {**d, "x": 5}, {"x": 5, **d}, {**d, **{"x": 9}})
print(f(*a, 3, *"xy", k=1, **d), f(**{}, **{"a": 1}), f(*(), *[]), f(*d, **d))
print([*range(3), *{"k": 1}, *(x for x in "ab")], {**{1: 2}, **{None: 3}}, (*"ab", *b"c"))
for bad in (lambda: f(**d, **d), lambda: f(x=1, **d), lambda: f(**{1: 2}), lambda: f(*5), lambda: f(**5), lambda: [*5],
            lambda: {**5}, lambda: {**[1]}, lambda: {*5}, lambda: f(**[("a", 1)]), lambda: f(*a, **None), lambda: f(*None),
            lambda: {*[[]]}, lambda: f(**{"a": 1}, **{"a": 2, "b": 3}), lambda: (*1,)):
    try:
        print(bad())
    except TypeError as e:
        print(str(e).replace("__main__.", ""))


class M:
    def keys(self):
        print("keys")
        return ["p", "q"]

    def __getitem__(self, k):
        print("get", k)
        return k * 2


print({**M()}, f(**M()), dict(M(), r=1))
