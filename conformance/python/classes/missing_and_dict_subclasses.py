# __missing__ is asked by [] alone; overridden methods of dict subclasses are not asked by dict's own code.
class D(dict):
    def __missing__(self, k):
        print("missing", k)
        return "made " + str(k)

    def __getitem__(self, k):
        print("getitem", k)
        return super().__getitem__(k)

    def __contains__(self, k):
        print("contains", k)
        return True

    def __setitem__(self, k, v):
        print("setitem", k)
        super().__setitem__(k, v)

    def keys(self):
        print("keys")
        return super().keys()


d = D(a=1)
d.update(b=2)
print(d["a"], d["x"], d.get("x"), "zzz" in d, d.setdefault("c", 3), d.pop("c"), dict.__contains__(d, "zzz"))
print({**d}, dict(d), list(d), d | {"k": 1}, type(d | {}).__name__, d.copy().__class__.__name__)
print("%(a)s %(q)s" % d, "{a} {q}".format_map(d), "{0[a]} {0[w]}".format(d))
d["n"] = 1
d |= {"o": 2}
print(sorted(d), dict.fromkeys("a").__class__.__name__, D.fromkeys("z"))


class Wrong(dict):
    __missing__ = 5


class Raises(dict):
    def __missing__(self, k): raise LookupError(k)


class Inst(dict):
    pass


i = Inst()
i.__missing__ = lambda k: "never"
for o in (Wrong(), Raises(), i):
    try:
        print(o["k"])
    except (TypeError, LookupError) as e:
        print(type(e).__name__, e)
