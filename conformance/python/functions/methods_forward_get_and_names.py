# A bound method has its function's __get__, so binding it again binds the function; names come from what is called.
from functools import partial


def f(*a):
    return a


f.tag = "tagged"
m = f.__get__(5)
print(m.__get__(6)(1), m.__get__(None, int)(1), classmethod(m).__get__(0, int)(1) == (5, int, 1), staticmethod(m).__get__(0, int)(1), m.tag)


class C:
    again = m
    bound = classmethod(m)
    part = classmethod(partial(f, "p"))

    def plain(self):
        pass


print(C().again(1), C.bound(1) == (5, C, 1), C.part(2) == ("p", C, 2))
for x in (m, C.part, C().plain, [].append, C.bound):
    for name in ("__name__", "missing", "tag", "__annotations__"):
        try:
            print(name, getattr(x, name))
        except AttributeError as e:
            print(name, e)
print(len.__eq__(len), [].append.__eq__(5), object.__eq__(f, f), f.__eq__(1), len.__ne__(len), str.join.__eq__(str.join))
