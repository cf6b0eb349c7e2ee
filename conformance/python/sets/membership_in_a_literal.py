# `in` a set written out: items are hashed first, and compared only where the hashes agree.
class Loud:
    def __init__(self, name, code):
        self.name, self.code = name, code

    def __hash__(self):
        print("hash", self.name)
        return self.code

    def __eq__(self, other):
        print("eq", self.name, other)
        return True


def tried(f):
    try:
        print(f())
    except TypeError as e:
        print("TypeError:", e)


tried(lambda: [] in {2})
tried(lambda: {} not in {2, "a"})
tried(lambda: ([],) in {(1,), (2, 3)})
tried(lambda: {1} in {2, 3})
tried(lambda: Loud("near", hash(2)) in {1, 2, 3})
tried(lambda: Loud("far", 99) in {1, 2, 3})
for value in (1, 1.0, True, 0, "b", b"b", None, ..., 2.5, -0.0, 1j, 2**70, (1, (2, "x")), ((), None), 7):
    print(value, value in {1, "b", b"b", None, ..., 2.5, 0, 1j, 2**70, (1, (2, "x")), ((), None)})
print(sum(n in {2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47} for n in range(50)))
if {3} in {frozenset({3}), 4}:
    print("a set stands for the frozenset equal to it")
