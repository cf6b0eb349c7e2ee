# Methods, attributes and members of the library's classes name the module, and say what refuses a value.
import collections
import datetime
import re
import struct

print(collections.deque.append, collections.deque.maxlen, re.Pattern.match, datetime.date.year)
print(re.Pattern.flags, re.Pattern.groupindex, re.Match.pos, slice.start, struct.Struct.pack)
print(collections.OrderedDict.move_to_end, collections.deque.__len__, dict.get, int.real, str.join)


class C:
    __slots__ = ("a", "__dict__")

    def f(self): pass


print(C.a, C.__dict__["__dict__"])
pattern = re.compile("a")
for name in ("flags", "pattern", "groups", "groupindex", "other"):
    try:
        setattr(pattern, name, 1)
    except AttributeError as e:
        print(e)
