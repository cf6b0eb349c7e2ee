# What __reduce__ says of sets, deques and bytearrays and their subclasses, and that copies come of it.
import collections
import copy


class S(set): pass
class F(frozenset): pass
class B(bytearray): pass
class D(collections.deque): pass
class Slotted(set): __slots__ = ("note",)


def parts(made):
    return [made[0].__name__, *made[1:3], *([list(made[3])] if len(made) > 3 else [])]


for make in (set, lambda: {1}, lambda: frozenset({2}), bytearray, lambda: bytearray(b"a\xff"), lambda: S({1}), lambda: F({1}), lambda: B(b"x"),
             lambda: Slotted({3}), lambda: collections.deque([1], 2), collections.deque, lambda: D([1, 2], 2)):
    for noted in (False, True):
        made = make()
        if noted:
            try:
                made.note = [5]
            except AttributeError:
                break
        print(parts(made.__reduce__()))
        for protocol in (0, 2, 3, 4):
            print(protocol, parts(made.__reduce_ex__(protocol)))
        for f in (copy.copy, copy.deepcopy):
            other = f(made)
            print(other, other == made, getattr(other, "note", None) is getattr(made, "note", 0), type(other).__name__)
try:
    bytearray().__reduce_ex__("a")
except TypeError as e:
    print(e)
