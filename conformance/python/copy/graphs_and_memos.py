# Shared parts, cycles, memos, containers and objects that copies leave alone.
import copy
from collections import OrderedDict, defaultdict, deque
import types

shared = [1]
source = {"a": shared, "b": shared, "t": (shared, 2), "s": {1, 2}, "f": frozenset([3]), "n": None}
c, d = copy.copy(source), copy.deepcopy(source)
print(c == source, c["a"] is shared, d == source, d["a"] is shared, d["a"] is d["b"], d["t"][0] is d["a"], d["f"] is source["f"], d["s"] is source["s"])
loop = []
loop.append(loop)
e = copy.deepcopy(loop)
print(e[0] is e, e is loop, copy.copy(loop)[0] is loop)
t = ([],)
t[0].append(t)
u = copy.deepcopy(t)
print(u[0][0] is u, u is t, copy.deepcopy((1, "a", (2,))) == (1, "a", (2,)))
plain = (1, (2, "x"))
print(copy.deepcopy(plain) is plain, copy.copy(plain) is plain)
memo = {}
copy.deepcopy(shared, memo)
print(id(shared) in memo, memo[id(shared)])
print(copy.deepcopy(shared, {id(shared): "already"}))
for o in (1, "s", b"b", None, ..., NotImplemented, int, len, print, lambda: 0, 3.5, 1j, range(3), type, slice, property(), copy):
    try:
        print(copy.copy(o) is o, copy.deepcopy(o) is o)
    except TypeError as error:
        print(str(error).split(" at 0x")[0])
for o in (bytearray(b"x"), deque([1, [2]], 5), OrderedDict(a=[1]), defaultdict(list, {1: [2]}), types.SimpleNamespace(a=[1]), slice(1, [2])):
    try:
        print(copy.copy(o) == o, copy.deepcopy(o) == o, copy.copy(o) is o, type(copy.deepcopy(o)).__name__)
    except TypeError as error:
        print(error)
class M:
    def method(self): return self
m = M()
b = copy.deepcopy(m.method)
print(b() is m, copy.copy(m.method)() is m)
def g(): yield
for o in (g(), (x for x in ())):
    for f in (copy.copy, copy.deepcopy):
        try:
            print(type(f(o)).__name__)
        except TypeError as error:
            print(error)
