# What an abstract class answered about a class stays: a yes for good, a no until something is
# registered anywhere.
from abc import ABC, ABCMeta
from collections.abc import Iterable, Mapping

asked = []


class Checked(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        asked.append(other.__name__)
        return "yes" in other.__dict__ or NotImplemented


class A:
    yes = True


class B:
    pass


print([isinstance(A(), Checked) for _ in range(3)], [isinstance(B(), Checked) for _ in range(3)])
print(asked)
del A.yes
B.yes = True
print(issubclass(A, Checked), issubclass(B, Checked), asked)


class Other(metaclass=ABCMeta):
    pass


Other.register(int)
print(issubclass(A, Checked), issubclass(B, Checked), asked)


class C:
    pass


print(isinstance(C(), Iterable))
C.__iter__ = lambda self: iter(())
print(isinstance(C(), Iterable))
Other.register(float)
print(isinstance(C(), Iterable), isinstance(3, Other), isinstance("", Other))


class Claims:
    @property
    def __class__(self):
        return dict


print(isinstance(Claims(), Mapping), isinstance(Claims(), Iterable), issubclass(Claims, Mapping))
