# bytes() and bytearray() of a class whose metaclass makes it iterable, countable or bytes.
from enum import IntEnum


class Iterates(type):
    def __iter__(cls):
        return iter([1, 2])


class Counts(Iterates):
    def __index__(cls):
        return 3


class Tells(Counts):
    def __bytes__(cls):
        return b"told"


class Indexed(type):
    def __getitem__(cls, i):
        return [7, 8][i]


class Level(IntEnum):
    LOW = 1
    HIGH = 200


for meta in (Iterates, Counts, Tells, Indexed):
    made = meta("Made", (), {})
    for f in (bytes, bytearray, list):
        try:
            print(meta.__name__, f.__name__, f(made))
        except TypeError as e:
            print(meta.__name__, f.__name__, e)
for x in (Level, int, list, type):
    for f in (bytes, bytearray):
        try:
            print(x, f(x))
        except TypeError as e:
            print(x, e)
