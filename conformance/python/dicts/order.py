# Insertion order through updates, deletes and re-insertion.
d = {}
for k in "hello world": d[k] = d.get(k, 0) + 1
print(d)
del d["l"]
d["l"] = "back"
d["h"] = "kept place"
print(d, list(d)[0], next(iter(d)), list(d.items())[-1])
for i in range(20): d[i] = i
for i in range(0, 20, 2): del d[i]
print(d)
d = {1: "a", 1.0: "b", True: "c"}
print(d, len(d))
e = dict(d, x=1)
e[0] = False
print(e, {**e, "x": 2}, {"z": 0, **e})
big = {i * 7919 % 1009: i for i in range(1009)}
print(list(big)[:10], list(big.values())[-3:], len(big), sum(big.values()), all(big[k] * 7919 % 1009 == k for k in big))
for k in list(big):
    if k % 3: big.pop(k)
print(len(big), list(big)[:5])
big["new"] = 1
print(list(big)[-1], big.popitem(), len(big), dict(sorted({"b": 1, "a": 2}.items())), {k: v for k, v in sorted({"b": 1, "a": 2}.items(), key=lambda kv: kv[1])})
