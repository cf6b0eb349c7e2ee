# Shared objects stay shared, cycles close, memos are used and filled, and objects with hooks see the memo.
import copy


class Node:
    def __init__(self, name, *links):
        self.name, self.links = name, list(links)


shared = [1]
made = copy.deepcopy({"a": shared, "b": shared, "c": (shared, shared)})
print(made["a"] is made["b"], made["a"] is made["c"][0], made["a"] is not shared)
x, y = Node("x"), Node("y")
x.links.append(y)
y.links.append(x)
z = copy.deepcopy(x)
print(z.links[0].links[0] is z, z is not x, z.links[0].name)
t = ([],)
t[0].append(t)
u = copy.deepcopy(t)
print(u[0][0] is u, u is not t)
d = {}
d["self"] = d
e = copy.deepcopy(d)
print(e["self"] is e)


class Hook:
    def __init__(self, inner):
        self.inner = inner

    def __deepcopy__(self, memo):
        made = Hook.__new__(Hook)
        memo[id(self)] = made
        made.inner = copy.deepcopy(self.inner, memo)
        return made


h = Hook(None)
h.inner = [h, h]
k = copy.deepcopy(h)
print(k.inner[0] is k, k.inner[1] is k)
memo = {id(shared): "replaced"}
print(copy.deepcopy([shared, [shared]], memo), len(memo) > 1)


class Keyed:
    def __init__(self, key):
        self.key = key

    def __hash__(self):
        return hash(self.key)

    def __eq__(self, other):
        return self.key == other.key


s = {Keyed("a"), Keyed("b")}
c = copy.deepcopy(s)
print(c == s, all(not any(m is n for n in s) for m in c), {k.key for k in copy.deepcopy({Keyed("q"): 1})})
n = [[]] * 3
m = copy.deepcopy(n)
print(m[0] is m[1] is m[2], copy.copy(n)[0] is n[0])
deep = []
for _ in range(50):
    deep = [deep]
print(repr(copy.deepcopy(deep)) == repr(deep))
first = copy.deepcopy(x)
second = copy.deepcopy(first)
print(first.links[0] is not second.links[0], second.links[0].links[0] is second)
f = frozenset([(1, (2,))])
print(copy.deepcopy(f) == f, copy.deepcopy(x.__init__).__self__ is not x)
