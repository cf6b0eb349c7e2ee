# A variable read several functions down travels through those in between, also through classes and comprehensions.
def a():
    v = ["a"]

    def b():
        class C:
            w = v

            def m(self):
                def d():
                    return [lambda: (v, i) for i in range(2)]
                return d
        return C
    return b


c = a()()
print([f() for f in c().m()()], c.w)


def deep(n):
    if n == 0:
        return lambda: n
    inner = deep(n - 1)
    return lambda: (n, inner())


print(deep(4)())


def loop():
    out = []
    for i in range(3):
        def f():
            return i
        out.append(f)
        try:
            raise ValueError(i)
        except ValueError as e:
            out.append(lambda: e)
    return out


for f in loop():
    try:
        print(f())
    except NameError as e:
        print(type(e).__name__, e)
