# A display with a key twice keeps the first key's place and the last value; equal keys of other
# classes count, and every value is computed.
seen = []


def v(x):
    seen.append(x)
    return x


print({"a": v(1), "b": v(2), "a": v(3)}, seen)
print({"a": 1, "b": 2, "c": 3, "d": 4, "e": 5, "f": 6, "a": 7, "g": 8, "f": 9, "h": 10})
print({1: "x", True: "y", 1.0: "z", "1": "w"}, {"": 0, "": 1})
d = {"k%d" % 1: 1, "k1": 2}
d["z"] = 3
print(d, list(d), len(d))
e = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
e["six"] = 6
del e["one"]
e["one"] = 7
print(e, "two" in e, e.get("five"), e.get("nine"))
print(dict(a=1, b=2, c=3), dict({"a": 0, "z": 9}, a=1), dict([("q", 1)], b=2), dict(**{"a b": 1}))


class D(dict):
    pass


print(D(a=1, b=2), type(D(a=1)).__name__)
