# A list of a class of its own that extends itself, and operators it leaves to others.
class L(list):
    pass


l = L([3, 1, 2])
l += l
print(l)
l.extend(l)
print(len(l))


class E(list):
    def __eq__(self, other):
        print("eq")
        return True


print(E() != {1}, E() != [1], E() == [1])


class Count(int):
    def __rmul__(self, other):
        return "Count.rmul"

    def __radd__(self, other):
        return "Count.radd"


class B(bytearray):
    def __radd__(self, other):
        return "B.radd"


print([1] * Count(2), "a" * Count(2), (1,) * Count(2), 3 * Count(2))
print(b"ab" + B(b"c"), bytearray(b"ab") + B(b"c"))
try:
    print([1] + Count(2))
except TypeError as e:
    print(e)


class NoItems:
    __class_getitem__ = None


for f in (lambda: NoItems[int], lambda: object.__init__(int, 1), lambda: pow(1, base=2), lambda: pow(2, base=1, exp=3)):
    try:
        print(f())
    except TypeError as e:
        print(e)
