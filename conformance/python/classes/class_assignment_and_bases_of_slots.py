# __class__ may be assigned where two classes add the same slots to the same class, not where only the names agree.
class AB:
    __slots__ = ("a", "b")


class BA:
    __slots__ = ("b", "a")


class OfAB(AB):
    __slots__ = ("c",)


class OfBA(BA):
    __slots__ = ("c",)


class AlsoOfAB(AB):
    __slots__ = ("c",)


class Nothing(AB):
    __slots__ = ()


class NothingMore(Nothing):
    __slots__ = ()


class OfNothing(Nothing):
    __slots__ = ("c",)


class Dict(AB):
    pass


class DictOfBA(BA):
    pass


CLASSES = [AB, BA, OfAB, OfBA, AlsoOfAB, Nothing, NothingMore, OfNothing, Dict, DictOfBA]
for one in CLASSES:
    row = []
    for other in CLASSES:
        x = one()
        x.a = 1
        try:
            x.__class__ = other
            row.append(f"{other.__name__} {x.a}")
        except TypeError as e:
            row.append(f"({other.__name__})")
    print(one.__name__, "->", ", ".join(row))
