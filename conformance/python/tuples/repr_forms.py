# How tuples print: the single item's comma, nested, in cycles through lists, of named tuples and recursion.
import collections

print((), (1,), ((),), ((1,), (2, 3)), ("a", b"b", None, 1.0))
cycle = ([],)
cycle[0].append(cycle)
print(cycle)
P = collections.namedtuple("P", "x y")
print(P(1, (2,)), (P(1, 2),), [P([], {})])


class R:
    def __repr__(self):
        return "<\n>"


class Bad:
    def __repr__(self):
        return 5


print((R(),), str((R(), "it's", 'say "x"')))
try:
    repr((1, Bad()))
except TypeError as e:
    print(e)
print("%s %r" % ((1,), ()), "%s" % ((1, 2),))
try:
    "%s" % (1, 2)
except TypeError as e:
    print(e)
