# global skips every enclosing function; nonlocal finds the nearest one that binds the name.
x = "module"


def a():
    x = "a"

    def b():
        global x

        def c():
            return x
        x = "set by b"
        return c

    def d():
        nonlocal x
        x += "+d"

        def e():
            nonlocal x
            x += "+e"
            return x
        return e

    return b, d, lambda: x


b, d, get = a()
print(b()(), x, get())
print(d()(), get(), x)


def outer():
    def set_global():
        global fresh
        fresh = 1

    class K:
        global in_class
        in_class = 2

        def method(self):
            nonlocal v
            v = 3

    v = 0
    set_global()
    K().method()
    return v, hasattr(K, "in_class")


print(outer(), fresh, in_class)


def delete():
    global fresh
    del fresh


delete()
try:
    fresh
except NameError as e:
    print(e)
def counter():
    n = 0

    def step(by=1):
        nonlocal n
        n, old = n + by, n
        return old
    return step


s = counter()
print(s(), s(5), s(), counter()())
