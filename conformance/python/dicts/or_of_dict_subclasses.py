# `|` of dict and its subclasses: the left operand's class decides, unless the right one's refines it;
# by name, the class asked decides.
from collections import Counter, OrderedDict, defaultdict


class Plain(dict):
    pass


class Ordered(OrderedDict):
    pass


class Default(defaultdict):
    pass


class Loud(dict):
    def __or__(self, other):
        return "loud", other

    def __ror__(self, other):
        return "rloud", other


makers = [lambda: {"a": 1}, lambda: Plain(a=2), lambda: OrderedDict(a=3), lambda: Ordered(a=4),
          lambda: defaultdict(int, a=5), lambda: Default(list, a=6), lambda: Counter(a=7), lambda: Loud(a=8)]
for left in makers:
    for right in makers:
        a, b = left(), right()
        print(type(a).__name__, type(b).__name__, a | b, a.__or__(b), a.__ror__(b))
        a |= b
        print("   ", a)
