# In a class body a comprehension sees the class's names only in its first iterable.
factor = "global"


class C:
    factor = 2
    numbers = [1, 2]
    seen = [x for x in numbers]
    scaled = [(x, factor) for x in numbers]
    try:
        nested = [y for x in numbers for y in numbers]
    except NameError as e:
        nested = str(e)
    lazy = (factor for _ in numbers)
    later = lambda: factor
    sized = {n: len(n) for n in ("a", "bb")}
    inner = [[x for x in [n]] for n in numbers]


print(C.seen, C.scaled, C.nested, list(C.lazy), C.later(), C.sized, C.inner, hasattr(C, "x"), hasattr(C, "n"))


def outer():
    factor = "local"

    class D:
        factor = "class"
        a = [factor for _ in range(1)]
        b = factor

        def method(self):
            return [factor for _ in range(1)], __class__.__name__

    return D


D = outer()
print(D.a, D.b, D().method())
