# copy() of what cannot be copied raises TypeError without a context; methods and descriptors copy as themselves.
import copy
import types

for x in (memoryview(b"a"), types.MappingProxyType({}), (i for i in ()), classmethod(len), staticmethod(len)):
    for f in (copy.copy, copy.deepcopy):
        try:
            f(x)
        except TypeError as e:
            print(type(x).__name__, e, e.__context__, e.__cause__)
for x in (list.append, int.__add__, (1).__add__, [].append, len, str.join):
    print(copy.copy(x) == x, copy.deepcopy(x) == x)
