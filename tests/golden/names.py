# Where names live: registers, cells, globals, class namespaces.
count = 0


def outer(a, b):
    total = a

    def inner():
        nonlocal total
        total += b
        return total

    global count
    count = count + 1
    return inner


class C:
    x = count
    y = x
    count = x

    def __private(self):
        return self.__private
