# locals() found under another name, in functions that don't mention it: variables not set yet are
# not there, whatever calls made before left behind.
names = locals
attributes = vars
listing = dir


def leave_behind(n):
    a = [i for i in range(n)]
    b = {str(i): [i] for i in a}
    c = str([a, b])
    d = (a, b, c)
    return len(d) if n < 3 else leave_behind(n - 1) + 1


def never(flag):
    if flag:
        p = 1
        q = 2
        r = 3
        print(p, q, r)
    return repr(names())


def some(flag, *args, key=None, **more):
    first = [flag]
    for i in range(3):
        last = i * 2
    try:
        second = first[flag]
        third = 3
    except IndexError as e:
        third = str(e)
    late = sorted(names())
    del first
    after = sorted(attributes())
    never_set = listing()
    return late, after, sorted(never_set)


def cells(x):
    y = x + 1
    def inner():
        z = y + 1
        return sorted(names())
    return inner(), sorted(names())


def generating(n):
    for i in range(n):
        j = i * i
        yield sorted(names())
        k = j


for round in range(3):
    leave_behind(12)
    print(never(0))
    leave_behind(20)
    print(some(0, 1, 2, key=3, other=4))
    print(some(5))
    leave_behind(7)
    print(cells(1))
    print(list(generating(1)))
