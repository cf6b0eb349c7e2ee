# Keys deleted and set again, colliding or not, against a list of pairs that knows the order.
import random


class Same:
    """Keys whose hashes are few."""

    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n % 3

    def __eq__(self, other):
        return isinstance(other, Same) and self.n == other.n

    def __repr__(self):
        return f"S{self.n}"


def run(seed, keys, steps):
    r = random.Random(seed)
    d, model = {}, []
    for step in range(steps):
        k = r.choice(keys)
        at = next((i for i, (key, _) in enumerate(model) if key == k), None)
        what = r.random()
        if what < 0.45:
            d[k] = step
            if at is None:
                model.append((k, step))
            else:
                model[at] = (model[at][0], step)
        elif what < 0.8:
            assert (d.pop(k, None) is None) == (at is None)
            if at is not None:
                del model[at]
        elif what < 0.85 and model:
            assert d.popitem() == model.pop()
        elif what < 0.88:
            d = dict(d)
        elif what < 0.9:
            d = d.copy()
            d.update({k: step})
            if at is None:
                model.append((k, step))
            else:
                model[at] = (model[at][0], step)
        else:
            assert (k in d) == (at is not None) and d.get(k) == (None if at is None else model[at][1])
        if step % 7 == 0:
            assert list(d.items()) == model and len(d) == len(model)
            assert list(reversed(d)) == [key for key, _ in reversed(model)]
    return model


print(run(1, list(range(12)), 3000))
print(run(2, ["k%d" % i for i in range(40)], 6000)[:5])
print(run(3, [Same(i) for i in range(20)], 3000))
print(len(run(4, list(range(300)), 9000)))
print(run(5, [1, 1.0, True, "1", (1,), None, 2**70, -1, -2], 3000))
big = dict.fromkeys(range(2000))
for i in range(50000):
    k = i % 5
    del big[k]
    big[k] = i
print(list(big)[-7:], list(big)[:3], len(big), big[0], sum(k in big for k in range(3000)))
words = {}
for i in range(20000):
    words.pop("hot", None)
    words["hot"] = i
    words[str(i % 50)] = i
print(list(words)[-3:], len(words), words["hot"])

# First in, first out: runs of deleted entries before the first live one.
queue = {}
order = []
for i in range(3000):
    queue[i] = i
    if i % 3:
        first = next(iter(queue))
        order.append(queue.pop(first))
    if i % 100 == 0:
        assert list(queue) == list(range(len(order), i + 1))
        assert list(queue.items()) == [(k, k) for k in queue] and list(reversed(queue))[-1] == len(order)
print(len(queue), order[-1], order == sorted(order))
queue = dict.fromkeys(range(100))
for i in range(60):
    del queue[i]
print(next(iter(queue)), next(iter(queue.values())), list(queue)[:2])
for i in range(60, 100):
    del queue[i]
queue["a"] = 1
queue["b"] = 2
print(next(iter(queue)), list(queue.items()))
for i in range(30):
    queue[i] = i
    if i > 10:
        del queue[i - 10]
print(list(queue), next(iter(queue)))
del queue["a"], queue["b"]
print(next(iter(queue)), list(queue))
