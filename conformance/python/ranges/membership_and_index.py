# `in`, index and count of ranges: by arithmetic for ints, by comparing for others.
r = range(2, 20, 3)
print([n for n in range(25) if n in r], 5.0 in r, 5.5 in r, True in range(2), "5" in r, None in r, 5 + 0j in r)
print(r.index(8), r.index(8.0), r.count(8), r.count(9), r.count("8"), r.count(True), range(0, -10, -3).index(-9))
for v in (9, "8", 20, -1, 5.5, None):
    try:
        r.index(v)
    except ValueError as e:
        print(e)


class Five:
    def __eq__(self, other):
        print("compared with", other)
        return other == 5


class SubInt(int):
    def __eq__(self, other):
        print("sub", other)
        return False

    __hash__ = int.__hash__


print(Five() in r, SubInt(5) in r, r.count(Five()), r.index(Five()))
big = range(10**20, 10**20 + 10, 2)
print(10**20 + 4 in big, 10**20 + 5 in big, big.index(10**20 + 6), 5 in big)
for args in ((), (1, 2)):
    try:
        r.index(*args)
    except TypeError as e:
        print(e)
