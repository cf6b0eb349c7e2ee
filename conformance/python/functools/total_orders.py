# total_ordering from each single method; NotImplemented from it; own methods kept; what is missing is an error.
from functools import total_ordering


def make(op, compare):
    namespace = {"__init__": lambda self, n: setattr(self, "n", n), "__eq__": lambda self, o: self.n == o.n if isinstance(o, type(self)) else NotImplemented, "__hash__": None,
                 op: lambda self, o: compare(self.n, o.n) if isinstance(o, type(self)) else NotImplemented}
    return total_ordering(type("C" + op.strip("_"), (), namespace))


for op, compare in (("__lt__", lambda a, b: a < b), ("__le__", lambda a, b: a <= b), ("__gt__", lambda a, b: a > b), ("__ge__", lambda a, b: a >= b)):
    C = make(op, compare)
    a, b, c = C(1), C(2), C(1)
    print(op, a < b, a <= b, a > b, a >= b, a <= c, a >= c, a < c, a > c, max(a, b).n, [x.n for x in sorted([b, a, c])])
    for test in (lambda: a < 5, lambda: a <= 5, lambda: a > 5, lambda: a >= 5, lambda: 5 > a):
        try:
            print(test())
        except TypeError as e:
            print(" ", e)
    print(" ", C.__le__.__name__, C.__lt__.__qualname__.split(".")[-1])
try:
    total_ordering(type("Nothing", (), {}))
except ValueError as e:
    print(e)


@total_ordering
class Two:
    def __lt__(self, other):
        return "own lt"

    def __ge__(self, other):
        return "own ge"


print(Two() < Two(), Two() >= Two(), Two() > Two(), Two() <= Two())


class Base:
    def __lt__(self, other):
        return "inherited"


@total_ordering
class Below(Base):
    pass


print(Below() < Below(), Below() > Below(), "__ge__" in Below.__dict__, "__lt__" in Below.__dict__)
