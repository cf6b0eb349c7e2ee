# prepare, get_ready, done and is_active in every legal and illegal order.
from graphlib import CycleError, TopologicalSorter

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

t = TopologicalSorter({"d": {"b", "c"}, "b": {"a"}, "c": {"a"}})
show(t.get_ready)
show(t.done, "a")
show(t.is_active)
t.add("e", "d", "d")
t.add("f")
print(t.prepare())
show(t.prepare)
show(t.add, "g")
while t.is_active():
    ready = t.get_ready()
    print(sorted(ready), t.get_ready(), t.is_active())
    for node in sorted(ready):
        t.done(node)
show(t.done, "a")
show(t.done, "nobody")
t = TopologicalSorter({1: [2]})
t.prepare()
show(t.done, 1)
print(t.get_ready(), bool(t))
t.done(2)
print(t.get_ready(), t.done(1), bool(t), t.get_ready())
for graph in ({1: [2], 2: [1]}, {1: [1]}, {1: [2], 2: [3], 3: [1], 4: [1]}):
    try:
        list(TopologicalSorter(graph).static_order())
    except CycleError as e:
        print(e.args[0], sorted(set(e.args[1])), e.args[1][0] == e.args[1][-1], isinstance(e, ValueError))
    t = TopologicalSorter(graph)
    try:
        t.prepare()
    except CycleError:
        print(t.get_ready())
print(list(TopologicalSorter({3: [2], 2: [1]}).static_order()), list(TopologicalSorter().static_order()), list(TopologicalSorter({"x": ()}).static_order()))
show(TopologicalSorter, 5)
show(TopologicalSorter, {1: 5})
show(TopologicalSorter, {1: [[]]})
print(TopologicalSorter[int])
