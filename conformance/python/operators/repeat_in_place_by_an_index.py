# x *= sequence: an object of a class of the program is not taken for a count there, though x * sequence repeats.
class Index:
    def __index__(self):
        return 2


class Number(int):
    pass


class Own:
    def __mul__(self, other):
        return "own"


class Reflects(list):
    def __rmul__(self, other):
        return "reflected"


def show(f):
    try:
        print(f())
    except TypeError as e:
        print("TypeError", e)


def in_place(x, y):
    x *= y
    return x


for x in (Index(), Number(2), Own(), 2, True):
    for y in ([1], (1,), "a", b"b", Reflects([1])):
        show(lambda: in_place(x, y))
        show(lambda: x * y)
show(lambda: in_place([1], Index()))
show(lambda: in_place("ab", Number(2)))
