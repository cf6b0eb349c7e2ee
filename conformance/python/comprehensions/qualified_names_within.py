# Functions made within comprehensions carry the comprehensions in their __qualname__, without <locals>.
def f():
    a = [lambda: 0 for _ in "a"][0]
    b = next(lambda: 0 for _ in "a")
    c = {k: (lambda: 0) for k in "a"}["a"]

    class K:
        m = [lambda: 0 for _ in "a"][0]

    g = (lambda: [lambda: 0 for _ in "a"][0])()
    h = [[(x for x in "") for _ in "a"] for _ in "b"][0][0]
    return a, b, c, K.m, g, h


print(*[x.__qualname__ for x in f()], sep="\n")
print([lambda: 0 for _ in "a"][0].__qualname__, [[(lambda: 1) for _ in "a"] for _ in "b"][0][0].__qualname__)
print([(lambda: (lambda: 1))() for _ in "a"][0].__qualname__, (lambda: 0).__qualname__)
