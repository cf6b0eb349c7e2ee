# What `for`, `in`, reversed and len do with __iter__, __getitem__, __contains__, __reversed__, None among them.
class Get:
    def __getitem__(self, i):
        if i >= 3:
            raise IndexError("end")
        return i * i


class GetStops(Get):
    def __getitem__(self, i):
        if i >= 2:
            raise StopIteration
        return i


class GetFails(Get):
    def __getitem__(self, i):
        raise KeyError(i)


class NoIter(Get):
    __iter__ = None


class NoContains(Get):
    __contains__ = None


class Len(Get):
    def __len__(self): return 3


class NoReversed(Len):
    __reversed__ = None


class Rev:
    def __reversed__(self): return "not even an iterator"


class IterOnly:
    def __iter__(self): yield from "xyz"


class IterBad:
    def __iter__(self): return 5


class NextOnly:
    def __next__(self): return 1


class ContainsAny:
    def __contains__(self, v): return "truthy"


def row(*fs):
    out = []
    for f in fs:
        try:
            out.append(f())
        except Exception as e:
            out.append(f"{type(e).__name__}: {e}")
    return out


for cls in (Get, GetStops, GetFails, NoIter, NoContains, Len, NoReversed, Rev, IterOnly, IterBad, NextOnly, ContainsAny):
    o = cls()
    print(cls.__name__, row(lambda: list(o), lambda: 4 in o, lambda: "y" in o, lambda: list(reversed(o)), lambda: len(o), lambda: o[1],
                            lambda: [*o][:1], lambda: next(iter(o))))
