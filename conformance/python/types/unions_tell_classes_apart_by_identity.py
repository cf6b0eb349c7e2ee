# The members of a union are told apart by identity: equal classes stay two, a class and itself are one.
from types import MappingProxyType


class Equal(type):
    def __eq__(cls, other):
        return True

    __hash__ = type.__hash__


class A(metaclass=Equal):
    pass


class B(metaclass=Equal):
    pass


print([k.__name__ for k in (A | B).__args__], [k.__name__ for k in (A | int | A).__args__], (A | A) is A)
print([k.__name__ for k in (int | A | int).__args__], (list[int] | list[int]) == list[int], (int | list[int] | list[int]).__args__)
for a, b in ((MappingProxyType({}), MappingProxyType({})), (MappingProxyType({}), {}), ({}, MappingProxyType({})), (MappingProxyType({}), 5)):
    for op in ("<", ">="):
        try:
            a < b if op == "<" else a >= b
        except TypeError as e:
            print(e)
