# A cycle is found whatever else the graph holds; the error names its nodes in order, first again at the end.
from graphlib import CycleError, TopologicalSorter

for graph in ({1: [2], 2: [1]}, {1: [1]}, {1: [2], 2: [3], 3: [1], 4: [1]}, {"a": ["b"], "b": ["c"], "c": ["b"], "d": []}):
    sorter = TopologicalSorter(graph)
    try:
        sorter.prepare()
    except CycleError as e:
        cycle = e.args[1]
        print(e.args[0], len(cycle), cycle[0] == cycle[-1], sorted(set(cycle)))
        print(all(cycle[i] in graph.get(cycle[i + 1], ()) for i in range(len(cycle) - 1)), issubclass(CycleError, ValueError))
    print(sorter.is_active(), sorted(map(str, sorter.get_ready())))
try:
    list(TopologicalSorter({1: [2], 2: [1]}).static_order())
except CycleError as e:
    print(e)
