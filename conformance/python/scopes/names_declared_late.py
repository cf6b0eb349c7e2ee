# Whether a name is local is decided for the whole function, wherever it is bound.
x = "global"


def read_then_bind():
    try:
        print(x)
    except UnboundLocalError as e:
        print(e)
    x = 1
    return x


def bound_by_for():
    try:
        x
    except UnboundLocalError as e:
        print(e)
    for x in ():
        pass


def bound_by_import():
    try:
        math
    except UnboundLocalError as e:
        print(e)
    import math
    return math.pi > 3


def bound_by_with_except_def_class():
    for read in (lambda: a, lambda: b, lambda: c, lambda: d):
        try:
            read()
        except NameError as e:
            print(type(e).__name__, e)
    if False:
        def a(): pass
        class b: pass
        c: int
        with open() as d: pass
    return sorted(locals())


def deleted():
    x = 1
    del x
    try:
        x
    except UnboundLocalError as e:
        print(e)
    try:
        del x
    except UnboundLocalError as e:
        print(e)


def by_walrus():
    if (n := 3) > 2:
        pass
    [m := i for i in range(3)]
    return n, m


print(read_then_bind(), bound_by_for(), bound_by_import(), bound_by_with_except_def_class(), deleted(), by_walrus())
