# length_hint(): what answers, and the number that stands in when nothing does.
from operator import length_hint


class Five(int):
    pass


class Index:
    def __index__(self):
        return 7


class NoLength:
    def __len__(self):
        raise TypeError("unsized")


class Unsure:
    def __length_hint__(self):
        return NotImplemented


class Refusing:
    def __length_hint__(self):
        raise TypeError("no hint")


class Both(NoLength):
    def __length_hint__(self):
        return 9


class Negative:
    def __length_hint__(self):
        return -1


class Wordy:
    def __length_hint__(self):
        return "nine"


for value in (object(), NoLength(), Unsure(), Refusing(), Both(), Negative(), Wordy(), [1, 2], 5):
    for fallback in (3, Index(), Five(5), True, -4, 2.5, "six", None, 10**30):
        try:
            number = length_hint(value, fallback)
            print(type(value).__name__, number, type(number).__name__)
        except (TypeError, ValueError, OverflowError) as error:
            print(type(value).__name__, type(error).__name__, error)
