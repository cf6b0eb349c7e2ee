# get_ready hands each node out once, after everything before it was done; done() tells what comes next.
from graphlib import TopologicalSorter

sorter = TopologicalSorter({"D": {"B", "C"}, "C": {"A"}, "B": {"A"}, "E": {"D", "X"}})


def attempt(function, *arguments):
    try:
        return function(*arguments)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(attempt(sorter.get_ready), attempt(sorter.is_active), attempt(sorter.done, "A"))
sorter.prepare()
print(attempt(sorter.prepare), attempt(sorter.add, "Z"))
rounds = 0
while sorter.is_active() and rounds < 10:
    rounds += 1
    ready = sorter.get_ready()
    print(sorted(ready), sorter.get_ready(), bool(sorter))
    sorter.done(*ready)
print(rounds, sorter.is_active())
print(attempt(sorter.done, "A"), attempt(sorter.done, "unknown"))
sorter = TopologicalSorter({1: [2]})
sorter.prepare()
print(attempt(sorter.done, 1), sorter.get_ready(), attempt(sorter.done, 2, 2), sorter.get_ready(), sorter.is_active())
sorter.done()
sorter.done(1)
print(sorter.is_active(), sorter.get_ready())
