# What static_order gives where only one order is possible, and what follows from the order of adding.
from graphlib import TopologicalSorter

print(list(TopologicalSorter({"d": {"c"}, "c": {"b"}, "b": {"a"}}).static_order()))
print(list(TopologicalSorter().static_order()), list(TopologicalSorter({}).static_order()), list(TopologicalSorter(None).static_order()))
print(list(TopologicalSorter({1: []}).static_order()), list(TopologicalSorter({1: [2, 2, 2]}).static_order()))
sorter = TopologicalSorter()
for node, before in ((3, [1, 2]), (2, [1]), (4, [3]), (1, ())):
    sorter.add(node, *before)
print(list(sorter.static_order()))
print(list(TopologicalSorter({1: "ab", 2: "a"}).static_order()))
sorter = TopologicalSorter({"x": ["y"]})
sorter.add("y", "z")
sorter.add("x", "w")
sorter.add("lonely")
print(list(sorter.static_order()))
print(list(TopologicalSorter({None: [0], 0: [()]}).static_order()))


def attempt(function, *arguments):
    try:
        return function(*arguments)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(attempt(TopologicalSorter, {1: 5}))
print(attempt(TopologicalSorter, [1, 2]))
print(attempt(TopologicalSorter, {1: [[]]}))
print(attempt(TopologicalSorter().add))
print(attempt(TopologicalSorter().add, {}))
print(TopologicalSorter[int])
