# Which types sequence patterns take: lists, tuples, ranges, deques, arrays, user sequences; not text, bytes, sets, iterators.
import array
import collections
import collections.abc


class Seq(collections.abc.Sequence):
    def __len__(self):
        return 2

    def __getitem__(self, i):
        return "xy"[i]


class Fake:
    def __len__(self):
        return 2

    def __getitem__(self, i):
        return (10, 20)[i]


class Registered(Fake):
    pass


collections.abc.Sequence.register(Registered)
T = collections.namedtuple("T", "a b")
for subject in ([1, 2], (1, 2), range(2), collections.deque([1, 2]), array.array("i", [1, 2]), memoryview(b"ab"), Seq(), Fake(),
                Registered(), T(1, 2), "ab", b"ab", bytearray(b"ab"), {1, 2}, {1: 2, 3: 4}, iter([1, 2]), {1: 2, 3: 4}.keys(),
                collections.UserList([1, 2]), collections.UserString("ab"), zip("ab")):
    match subject:
        case [a, b]:
            print(type(subject).__name__, "pair", a, b)
        case [*_]:
            print(type(subject).__name__, "sequence")
        case _:
            print(type(subject).__name__, "no")
