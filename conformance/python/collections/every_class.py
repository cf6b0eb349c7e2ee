# deque, ChainMap, UserDict and its relatives, OrderedDict: every method.
import collections as c


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


d = c.deque([1, 2, 3], maxlen=3)
d.append(4)
d.appendleft(0)
print(d, d.maxlen, d.pop(), d.popleft(), list(d))
d.extend("ab")
d.extendleft("xy")
print(d, d.count("y"), d.index("y"), "y" in d, d[0], d[-1], len(d))
d.rotate(1)
print(d)
d.rotate(-2)
print(d)
d.reverse()
d.insert
print(d, d.copy() == d, d + c.deque([1]), d * 2, list(reversed(d)))
show(d.insert, 0, "z")
show(d.remove, "nope")
show(d.index, "nope")
show(c.deque().pop)
show(c.deque().popleft)
show(c.deque, [], -1)
show(lambda: d[9])
show(c.deque, 5)
d[0] = "first"
del d[1]
d.clear()
print(d, bool(d), c.deque("ab") < c.deque("b"), c.deque("ab") == ["a", "b"])

m = c.ChainMap({"a": 1}, {"a": 2, "b": 3})
m["c"] = 5
print(m, m["b"], m.maps, m.parents, m.new_child({"z": 0}), dict(m), len(m), "b" in m, m.get("q", 1))
print(list(m), m.pop("a"), m["a"], m.new_child(q=1).maps[0], m | {"k": 1}, {"k": 1} | m)
show(lambda: m["nope"])
show(m.pop, "b")
show(m.popitem)
show(m.popitem)

o = c.OrderedDict(a=1, b=2, c=3)
o.move_to_end("a")
print(o, o.popitem(), o.popitem(last=False), o, o == {"c": 3}, o == c.OrderedDict(c=3))
o.move_to_end("c", last=False)
show(o.move_to_end, "nope")
print(c.OrderedDict(a=1, b=2) == c.OrderedDict(b=2, a=1), list(reversed(c.OrderedDict(a=1, b=2))))
print(c.OrderedDict.fromkeys("ab", 0), o.setdefault("x"), o | {"y": 1}, o.copy())


class Upper(c.UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)

    def __missing__(self, key):
        return "missing " + key


u = Upper(a=1)
u.update({"b": 2})
print(u, u.data, u["A"], u["q"], "a" in u, u | {"c": 3}, u.copy(), u.pop("A"), len(u))
x = c.UserList([3, 1, 2])
x.append(0)
x.sort()
print(x, x[1:], x + [9], x * 2, x.data, x == [0, 1, 2, 3], x.index(2), x.count(1), x.pop(), x)
s = c.UserString("abc")
print(s.upper(), type(s.upper()).__name__, s + "d", s * 2, s[1], s == "abc", s.data, len(s), "b" in s)

k = c.Counter("abracadabra")
print(k, k.most_common(2), k["z"], sorted(k.elements())[:3], k.total())
k.update("aa")
k.subtract({"a": 10, "b": 1})
print(k, +k, -k, k + k, k - c.Counter(b=1), k & c.Counter(r=1), k | c.Counter(z=4))
print(c.Counter(a=1) <= c.Counter(a=2), c.Counter(a=1) == c.Counter(a=1, b=0), c.Counter(a=1) < c.Counter())
show(c.Counter.fromkeys, "a")
P = c.namedtuple("P", "x y", defaults=[0])
p = P(1)
print(p, p._asdict(), p._replace(y=5), P._fields, P._field_defaults, P._make([1, 2]), p.x, p[1])
show(P)
show(P, 1, 2, 3)
show(P._make, [1])
show(p._replace, z=1)
show(c.namedtuple, "P", "x x")
show(c.namedtuple, "P", "class")
show(c.namedtuple, "1P", "x")
print(c.namedtuple("P", "x class x", rename=True)._fields, c.namedtuple("Q", ["a", "b"])(1, 2))
