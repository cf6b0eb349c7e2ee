# TopologicalSorter step by step, cycles and wrong use.
from graphlib import CycleError, TopologicalSorter

print(list(TopologicalSorter({"d": ["b", "c"], "b": ["a"], "c": ["a"]}).static_order()))
s = TopologicalSorter()
s.add("x", "y", "z")
s.add("y", "z")
s.prepare()
while s.is_active():
    ready = sorted(s.get_ready())
    print(ready, bool(s))
    s.done(*ready)
for call in (lambda: s.add("q"), lambda: s.prepare(), lambda: s.done("x"), lambda: s.done("nope"), lambda: TopologicalSorter().get_ready(),
             lambda: TopologicalSorter().is_active(), lambda: list(TopologicalSorter({1: [2], 2: [3], 3: [1]}).static_order()),
             lambda: list(TopologicalSorter({1: [1]}).static_order()), lambda: TopologicalSorter({[]: 1})):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e, sorted(e.args[1]) if isinstance(e, CycleError) else "")
