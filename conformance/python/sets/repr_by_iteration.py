# The repr of a set lists what its class's __iter__ gives; in-place operators and other initialisers.
class S(set):
    def __iter__(self):
        return iter("x")


class F(frozenset):
    def __iter__(self):
        return iter((7,))


print(S({1, 2}), F((1,)), S(), [S({3})])


def times(a, b):
    a *= b


for a, b in (({}, [1]), ({1}, (1,)), (range(3), "a"), (None, [1]), (1.5, b"x")):
    try:
        times(a, b)
    except TypeError as e:
        print(e)
try:
    object.__init__(Exception("boom"), 1)
except TypeError as e:
    print(e)
