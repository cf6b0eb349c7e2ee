# An array lent to a memoryview may change its items, not its length; the view's format and shape follow the code.
from array import array


def attempt(function, *arguments):
    try:
        return function(*arguments)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


a = array("h", [1, 2, 3])
view = memoryview(a)
print(view.format, view.itemsize, view.nbytes, view.shape, view.readonly, view.tolist(), view[1])
view[1] = 9
print(a, attempt(a.append, 1), attempt(a.pop), attempt(a.extend, [1]), attempt(a.__delitem__, 0), attempt(a.insert, 0, 1), attempt(a.frombytes, b"ab"), attempt(a.__iadd__, array("h", [1])), attempt(a.__setitem__, slice(0, 1), array("h")), attempt(a.extend, []), a.reverse(), a)
view.release()
a.append(4)
print(a, bytes(a), bytearray(a)[:2], b"".join([a]), memoryview(a).cast("B").tolist()[:4], int.from_bytes(a[:1], "little"), a.tobytes() == bytes(memoryview(a)))
for code in "bBhHiIlLqQfd":
    print(code, memoryview(array(code, [1])).format, end=" ")
print()
import copy

b = array("d", [1.5])
c, d = copy.copy(b), copy.deepcopy([b])[0]
c.append(2)
print(b, c, d, b.__reduce_ex__(2)[0].__name__, b.__reduce_ex__(2)[1], b.__class__, array("i", [1]).__class_getitem__(int) if hasattr(array, "__class_getitem__") else "")


class Sub(array):
    def __new__(cls, *args, **kwargs):
        self = super().__new__(cls, *args)
        self.note = kwargs.get("note")
        return self


s = Sub("i", [1, 2], note="kept")
print(s, s.note, type(s[:1]).__name__, type(s + s).__name__, type(s * 2).__name__, type(copy.copy(s)).__name__, isinstance(s, array), repr(s))
it = iter(s)
print(next(it), list(it), next(it, "end"), type(it).__name__)
s.append(3)
print(next(it, "still at the end"))
for item in (s2 := array("i", [1, 2])):
    if len(s2) < 5:
        s2.append(item * 10)
print(s2)
