# How classes say they are copied: __reduce_ex__, __reduce__, states; OrderedDict, partial, slices.
import copy
from array import array
from collections import OrderedDict, defaultdict, deque
from functools import partial


class Ex:
    def __init__(self, x):
        self.x = x

    def __reduce_ex__(self, protocol):
        return Ex, (self.x + [protocol],)


class Parts(list):
    def __reduce__(self):
        return Parts, (), {"note": [1]}, iter([[1, 2], 3])


class Pairs(dict):
    def __reduce__(self):
        return Pairs, (), None, None, iter([("k", [1])])


class Same:
    def __reduce__(self):
        return "Same"


class Six:
    def __reduce__(self):
        return Six, (), None, None, None, None


print(copy.copy(Ex([1])).x, copy.deepcopy(Ex([1])).x)
p = copy.deepcopy(Parts())
print(p, p.note, copy.copy(Pairs()))
s = Same()
print(copy.copy(s) is s, copy.deepcopy(s) is s)
try:
    copy.copy(Six())
except TypeError as e:
    print("TypeError")
f = partial(print, [1], end=[2])
f.note = [3]
g = copy.deepcopy(f)
print(g.args, g.keywords, g.note, g.args[0] is f.args[0], g.func is print)
h = copy.copy(f)
print(h.args[0] is f.args[0], h.note is f.note)
p = partial(int)
p.__setstate__((max, (1, 2), {"default": 0}, {"a": 1}))
print(p.func, p.args, p.keywords, p.a)
for wrong in ((), (max, (), {}), (1, (), {}, {}), (max, [], {}, {}), 5):
    try:
        p.__setstate__(wrong)
    except TypeError as e:
        print(e)
od = OrderedDict(a=[1], b=2)
make, args, state, items, pairs = od.__reduce__()
print(make.__name__, args, state, items, list(pairs))
dd = defaultdict(list, a=[1])
print(copy.deepcopy(dd), copy.copy(dd).default_factory, dd.__reduce__()[:4])
print(od.pop(key="a"), od.pop("zz", default=5), od.setdefault(key="n", default=3), od)
try:
    od.pop("gone")
except KeyError as e:
    print(repr(e))
print(copy.copy(slice(1, 2)), copy.deepcopy({"s": slice(1, 2)}))
d = deque([1, 2, 3])
print(d.__getitem__(1), d.__contains__(2), d.__len__(), list(d.__iter__()))
d.__setitem__(0, 9)
d.__delitem__(1)
print(d, copy.deepcopy(array("d", [1.5])))
