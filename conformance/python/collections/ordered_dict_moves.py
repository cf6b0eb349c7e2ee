# OrderedDict.move_to_end to both ends, again and again, between additions and removals.
from collections import OrderedDict


def show(d):
    print(list(d), list(reversed(d)), len(d), [d[k] for k in d])


d = OrderedDict((c, i) for i, c in enumerate("abcdef"))
for key, last in [("c", False), ("c", False), ("f", False), ("a", True), ("f", True), ("f", True),
                  ("b", False), ("e", False)]:
    d.move_to_end(key, last)
    show(d)
del d["e"]
d["e"] = 10
d.move_to_end("d", last=False)
d["new"] = 11
show(d)
print(d.popitem(last=False), d.popitem(), d.popitem(last=False))
show(d)
d.move_to_end("a", last=False)
d["a"] = "changed"
d.move_to_end("a")
show(d)
for wrong in ("missing", [1]):
    try:
        d.move_to_end(wrong, last=False)
    except (KeyError, TypeError) as e:
        print(type(e).__name__, e)

big = OrderedDict.fromkeys(range(1000), 0)
for i in range(0, 1000, 3):
    big.move_to_end(i, last=False)
for i in range(0, 1000, 7):
    del big[i]
for i in range(999, 0, -5):
    if i in big:
        big.move_to_end(i, last=False)
        big[i] = i
for i in range(1000, 1200):
    big[i] = 1
    big.move_to_end(i, last=bool(i % 2))
order = list(big)
print(len(big), len(set(order)), order[:12], order[-12:], sum(k * n for n, k in enumerate(order)))
print(all(k in big for k in order), list(reversed(big)) == order[::-1], sum(big.values()))
print(list(big.copy()) == order, big == OrderedDict((k, big[k]) for k in order))
while len(big) > 3:
    big.popitem(last=len(big) % 2 == 0)
show(big)
big.move_to_end(next(reversed(big)), last=False)
show(big)
big.clear()
big["x"] = 1
big.move_to_end("x", last=False)
show(big)

# A cache that keeps what was used last at the front.
cache, log = OrderedDict(), []
for i in range(2000):
    key = i * i % 37
    if key in cache:
        cache.move_to_end(key, last=False)
    else:
        cache[key] = i
        cache.move_to_end(key, last=False)
        if len(cache) > 8:
            log.append(cache.popitem()[0])
print(list(cache), log[:20], sum(log))

# What was moved to the front is taken away by name, then what comes first is asked for.
queue = OrderedDict.fromkeys(range(12))
for i in range(4):
    queue.popitem(last=False)
queue.move_to_end(9, last=False)
queue.move_to_end(7, last=False)
queue.move_to_end(5, last=False)
del queue[7]
print(queue.popitem(last=False), list(queue))
queue.move_to_end(11, last=False)
queue.move_to_end(6, last=False)
queue.move_to_end(8, last=False)
queue.pop(6)
print(queue.popitem(last=False), list(queue), queue.popitem(last=False), queue.popitem())
