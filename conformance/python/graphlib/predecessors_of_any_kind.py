# Nodes of every hashable kind, iterables consumed once, adding in pieces, and order among independent nodes following insertion.
from graphlib import TopologicalSorter


class Node:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"<{self.name}>"

    def __eq__(self, other):
        return isinstance(other, Node) and self.name == other.name

    def __hash__(self):
        return hash(self.name)


a, b, c = Node("a"), Node("b"), Node("c")
print(list(TopologicalSorter({c: [b], b: iter([a])}).static_order()), list(TopologicalSorter({Node("x"): {Node("x2")}}).static_order()))
sorter = TopologicalSorter()
sorter.add(a, b)
sorter.add(Node("a"), c)
print(list(sorter.static_order())[-1], [str(n) for n in TopologicalSorter({1: [None], None: [(2,)], (2,): [frozenset()]}).static_order()])
sorter = TopologicalSorter({"build": ["fetch"], "test": ["build"], "lint": ["fetch"], "ship": ["test", "lint"]})
levels = []
sorter.prepare()
while sorter:
    ready = sorter.get_ready()
    levels.append(tuple(ready))
    sorter.done(*ready)
print(levels)
sorter = TopologicalSorter({n: range(n) for n in range(6)})
print(list(sorter.static_order()))
big = TopologicalSorter({n: [n - 1] for n in range(1, 2000)})
order = list(big.static_order())
print(order[:3], order[-1], len(order))
try:
    list(big.static_order())
except ValueError as e:
    print(e)
