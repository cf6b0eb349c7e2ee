# list() and comparisons.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

print(list(), list("abc"), list((1, 2)), list({"a": 1}), list(range(3)), list(x for x in "xy"), list([1]), list({1}), list(b"ab"), list({"a": 1}.items()), list(map(str, [1])))
a = [1, 2]
print(a == [1, 2], a == (1, 2), a != [1], a < [1, 3], a < [1, 2, 0], a <= [1, 2], [] < a, a == [1.0, 2.0], [a] == [[1, 2]], a is list(a), a + [3], a * 2, 2 * a, a + [], [None] == [None], [1, [2]] == [1, [2]], a >= [1])
err(list, 5)
err(list, 1, 2)
err(list, x=1)
err(list, None)
err(lambda: a + (1,))
err(lambda: a + None)
err(lambda: a * 1.5)
err(lambda: a < 5)
err(lambda: a[None])
err(lambda: a[1, 2])
print(a.__len__(), a.__contains__(2), a.__getitem__(0), a.__add__([1]), a.__eq__(5), a.__mul__(0), a.__iter__().__class__.__name__, list.append.__name__, len([[]] * 3), [[]] * 2 == [[], []])
