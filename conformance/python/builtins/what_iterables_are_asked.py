# Which methods of a sequence's class join, bytes, unpacking, extend and copy go through.
def tried(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class NoLength(tuple):
    def __len__(self):
        return -1


class NotIterable(tuple):
    def __iter__(self):
        return None


class Getting:
    def __getitem__(self, i):
        if i > 3:
            raise IndexError
        return i

    def __len__(self):
        return -1


class Replayed(list):
    def __iter__(self):
        return iter("it")


class Keyed(dict):
    def keys(self):
        return ["k"]

    def __iter__(self):
        return iter("it")


def unpacked(v):
    first, *rest = v
    return first, rest


tried(lambda: "-".join(NoLength("ab")))
tried(lambda: b"-".join(NoLength([b"x", b"y"])))
tried(lambda: bytes(NoLength([1, 2])))
tried(lambda: bytearray(NoLength([1, 2])))
tried(lambda: "-".join(NotIterable()))
tried(lambda: b"-".join(NotIterable()))
tried(lambda: "-".join(5))
tried(lambda: "-".join(Replayed("abc")))
tried(lambda: b"".join(Replayed([b"abc"])))
tried(lambda: unpacked(Getting()))
tried(lambda: unpacked(iter([])))
tried(lambda: unpacked("abc"))


def doubled():
    values = Replayed([1, 2])
    values += values
    values.extend(values)
    return len(values), repr(values)


def ends_short():
    first, *rest, last, one_more = iter([1, 2])


tried(doubled)
tried(ends_short)
tried(lambda: Keyed(a=1).copy())
tried(lambda: Keyed(k=1, a=2).copy())
tried(lambda: Keyed().copy())


class Text(bytes):
    def __repr__(self):
        return "shown"


tried(lambda: int(Text(b"x")))
tried(lambda: (1, 2).__format__(5))
tried(lambda: object().__format__(None))
