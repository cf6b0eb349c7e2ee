# Loops that take pairs apart at once: enumerate, zip, dict items; what ends, raises or changes them.
def pairs(it):
    out = []
    for a, b in it:
        out.append((a, b))
    return out


print(pairs(enumerate("abc")), pairs(enumerate([], 5)), pairs(enumerate(iter((1, 2)), -1)))
print(pairs(enumerate("xy", 2**48 - 1)), pairs(enumerate("xy", 2**70)))
print(pairs(zip("ab", [1, 2, 3])), pairs(zip([], "a")), pairs(zip({1: 2}, {3})))
print(pairs({"a": 1, "b": [2]}.items()), pairs({}.items()), pairs(reversed({"a": 1, "b": 2}.items())))
print([x * y for x, y in zip(range(4), range(1, 9))], {k: v for k, v in enumerate("ab")})
print([(i, j) for i, (j, k) in enumerate(zip("ab", "cd"))], sum(i * v for i, v in enumerate((1, 2, 3))))

# The pair itself, kept.
kept = []
for pair in enumerate("ab"):
    i, c = pair
    kept.append(pair)
print(kept, type(pair))
for pair in zip([1], [2]):
    x, y = pair
    print(pair is pair, pair, x, y)


class E(enumerate):
    pass


class Z(zip):
    def __next__(self):
        a, b = super().__next__()
        return b, a


print(pairs(E("ab", 7)), pairs(Z("ab", "cd")))

for bad in (zip("ab", "cd", "ef"), [(1,)], [1], zip("ab"), enumerate(5) if False else [()]):
    try:
        for a, b in bad:
            print("never")
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)

try:
    for a, b in zip("abc", "ab", strict=True):
        print(a, b)
except ValueError as e:
    print(e)

d = {"a": 1, "b": 2}
try:
    for k, v in d.items():
        d[k + "x"] = v
except RuntimeError as e:
    print(e, len(d))


def failing():
    yield 1
    raise KeyError("stop")


try:
    for i, v in enumerate(failing()):
        print(i, v)
except KeyError as e:
    print("KeyError", e)

it = zip([1, 2, 3], "abc")
for a, b in it:
    if a == 2:
        break
print(list(it))


def inside():
    for i, v in enumerate("pq"):
        got = yield i, v
        print("sent", got)


g = inside()
print(next(g), g.send("x"), next(g, "end"))

nested = iter([1, 2])
for _ in range(50):
    nested = zip(nested, [1, 2])
for a, b in nested:
    print(b, end=" ")
print()
a = [0, 0]
for a[0], a[1] in zip("xy", "zw"):
    print(a)
for (i, (j, k)), l in zip(enumerate([(1, 2)]), "m"):
    print(i, j, k, l)
for i, *rest in enumerate("ab"):
    print(i, rest)
