# The weak dictionaries and sets while every object lives: all their methods, refusals and copies.
import copy
import weakref


class Key:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Key({self.name})"


def attempt(function, *arguments, **named):
    try:
        return function(*arguments, **named)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


a, b, c = Key("a"), Key("b"), Key("c")
wk = weakref.WeakKeyDictionary({a: 1})
wk[b] = 2
wk.update({c: 3})
print(len(wk), a in wk, wk[b], wk.get(c), wk.get(Key("z"), "none"), list(wk), list(wk.items()), list(wk.values()), wk.setdefault(a, 9), wk.pop(c), wk.pop(c, None), sorted(r().name for r in wk.keyrefs()))
print(attempt(wk.__setitem__, 5, 1), attempt(wk.get, 5), attempt(wk.__getitem__, c).split()[0], attempt(wk.pop, c).split()[0], 5 in wk, attempt(wk.__delitem__, c).split()[0], attempt(wk.pop, 5))
print(type(copy.copy(wk)).__name__, len(copy.copy(wk)), list(copy.deepcopy(wk).values()), len(wk | {c: 5}), type(wk | {c: 5}).__name__, len({c: 5} | wk), wk == {a: 1, b: 2}, wk != {a: 1})
wk |= {c: 8}
print(wk.popitem() in ((a, 1), (b, 2), (c, 8)), len(wk))
wk.clear()
print(len(wk), attempt(wk.popitem))
wv = weakref.WeakValueDictionary(one=a)
wv["two"] = b
wv.update([("three", c)], four=a)
print(len(wv), wv["one"], wv.get("x"), "two" in wv, list(wv), list(wv.values()), list(wv.items()), wv.setdefault("one", b), wv.setdefault("five", c), wv.pop("five"), wv.pop("five", 0), sorted(r().name for r in wv.valuerefs()), sorted(r().name for r in wv.itervaluerefs()))
print(attempt(wv.__setitem__, "n", 5), attempt(wv.__getitem__, "nope"), attempt(wv.pop, "nope"), list(copy.copy(wv)), list(wv.copy()), list(copy.deepcopy(wv)), list((wv | {"z": a})), list({"z": a} | wv))
ws = weakref.WeakSet([a, b])
ws.add(c)
print(len(ws), a in ws, 5 in ws, sorted(k.name for k in ws), attempt(ws.add, 5), ws.discard(c), attempt(ws.remove, c).split()[0], sorted(k.name for k in ws | {c}), sorted(k.name for k in ws & [a]), sorted(k.name for k in ws - [a]), sorted(k.name for k in ws ^ [a, c]))
print(ws == {a, b}, ws <= {a, b, c}, ws.issubset([a]), ws.isdisjoint([c]), ws.union([c]) > ws, attempt(lambda: ws < 5), attempt(hash, ws), ws.pop() in (a, b), len(ws), ws.copy() == ws)
ws.update([a, b])
ws.intersection_update([a])
ws |= {c}
ws -= {a}
ws ^= {c, b}
print([k.name for k in ws], ws.clear(), len(ws), attempt(ws.pop))
