# Asking a native object for a special method gives what the operation itself does.
import itertools
import re
import types
import uuid

u = uuid.UUID(int=5)
for value in (re.compile("a+"), re.match("a", "abc"), u, types.MappingProxyType({"a": 1}), itertools.count(2),
              itertools.repeat("x", 3), types.SimpleNamespace(a=1)):
    print(value.__repr__() == repr(value), value.__str__() == str(value), value.__repr__() if "0x" not in repr(value) else "")
print(u.__eq__(uuid.UUID(int=5)), u.__hash__() == hash(u), u.__lt__(uuid.UUID(int=6)), u.__eq__(3))
print(types.MappingProxyType({1: 2}).__eq__({1: 2}), types.MappingProxyType({1: 2}).__ne__({1: 2}))
print(re.compile("a").__eq__(re.compile("a")), re.compile("a").__hash__() == hash(re.compile("a")))


class Mine(uuid.UUID):
    def __str__(self):
        return "<" + super().__str__() + ">"


print(Mine(int=1))
print(object.__repr__([1])[:15], object.__str__([1]), object.__eq__([1], [1]), object.__eq__(1, 1))
