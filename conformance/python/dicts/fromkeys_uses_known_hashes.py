# Where a dict is made of a dict or a set, the hashes known there are used: __hash__ isn't asked again.
class Key:
    asked = 0

    def __init__(self, n):
        self.n = n

    def __hash__(self):
        Key.asked += 1
        return hash(self.n)

    def __eq__(self, other):
        return self.n == other.n


def count(what, f):
    Key.asked = 0
    print(what, len(f()), Key.asked)


d = dict.fromkeys(map(Key, range(10)))
s, fs = set(d), frozenset(d)
for name, source in (("dict", d), ("set", s), ("frozenset", fs), ("list", list(d))):
    count(f"fromkeys {name}", lambda: dict.fromkeys(source))
    count(f"set {name}", lambda: set(source))
    count(f"frozenset {name}", lambda: frozenset(source))
    count(f"union {name}", lambda: s.union(source))
    count(f"difference {name}", lambda: s.difference(source))
    count(f"symmetric {name}", lambda: s.symmetric_difference(source))
count("copy", d.copy)
count("or", lambda: d | d)
count("star", lambda: {**d})
