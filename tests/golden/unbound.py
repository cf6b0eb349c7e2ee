# Checks stand only where a local may be unbound.
def branches(flag):
    if flag:
        x = 1
    print(x)
    return x


def deleted(items):
    y = 1
    del y
    for i in items:
        z = i
    return y, z, i


def all_paths(flag):
    if flag:
        x = 1
    else:
        x = 2
    return x


def raising(flag):
    if flag:
        x = 1
    else:
        raise ValueError
    return x


def handler(f):
    try:
        x = f()
    except ValueError:
        x = None
    return x


def handled_name(f):
    try:
        f()
    except ValueError as e:
        print(e)
    return e
