# Weak dictionaries and sets lose what has died; a cache over one makes things anew.
import weakref


class Thing:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


values = weakref.WeakValueDictionary()
a, b = Thing("a"), Thing("b")
values["a"], values["b"], values["again"] = a, b, a
print(len(values), sorted(values), values["a"] is a)
del a
print(len(values), dict(values), "a" in values, values.get("a"), values.pop("a", "none"))
try:
    values["a"]
except KeyError as e:
    print("KeyError", e)
print(values.setdefault("a", b) is b, sorted(values.items()))
keys = weakref.WeakKeyDictionary()
c = Thing("c")
keys[b], keys[c] = 1, 2
print(len(keys), list(keys.items()), c in keys)
del c
print(len(keys), list(keys), list(keys.values()), len(keys.keyrefs()))
d, e = Thing("d"), Thing("e")
things = weakref.WeakSet([d, e])
print(len(things), sorted(map(repr, things)))
e = None
print(len(things), list(things), things == weakref.WeakSet([d]))
cache = weakref.WeakValueDictionary()


def get(name):
    found = cache.get(name)
    if found is None:
        print("making", name)
        found = cache[name] = Thing(name)
    return found


x = get("x")
print(get("x") is x, len(cache))
del x
x = get("x")
print(len(cache))
