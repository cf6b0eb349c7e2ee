# Functions made by one call share their variables; each call of the maker has its own.
def pair():
    v = 0

    def get():
        return v

    def put(n):
        nonlocal v
        v = n

    def drop():
        nonlocal v
        del v

    return get, put, drop


g1, p1, d1 = pair()
g2, p2, d2 = pair()
p1(5)
print(g1(), g2(), g1.__closure__[0] is p1.__closure__[0], g1.__closure__[0] is g2.__closure__[0])
d1()
for f in (g1, d1):
    try:
        f()
    except NameError as e:
        print(type(e).__name__, e)
try:
    g1.__closure__[0].cell_contents
except ValueError as e:
    print(e)
p1("again")
print(g1(), g1.__closure__[0].cell_contents)
g1.__closure__[0].cell_contents = "written"
print(g1())
del g1.__closure__[0].cell_contents
try:
    g1()
except NameError as e:
    print(e)


def args(a, *b, c=3, **d):
    def inner():
        return a, b, c, d

    def change():
        nonlocal a, c
        a, c = "a!", "c!"
        b_ = b + (9,)
        d["new"] = b_
    return inner, change


inner, change = args(1, 2, k=4)
change()
print(inner())
