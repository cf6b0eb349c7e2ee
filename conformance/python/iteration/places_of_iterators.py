# Where an iterator stands: what __reduce__ says after each step, what __setstate__ makes of a number, what has neither.
import copy, itertools, operator
makers = {
    "range": lambda: iter(range(3, 20, 4)), "down": lambda: iter(range(10, 0, -3)), "empty": lambda: iter(range(0)),
    "big": lambda: iter(range(2**70, 2**70 + 10, 3)), "reversed range": lambda: reversed(range(5)),
    "reversed big": lambda: reversed(range(2**70, 2**70 + 4)), "list": lambda: iter([1, 2, 3]), "reversed list": lambda: reversed([1, 2, 3]),
    "tuple": lambda: iter((1, 2, 3)), "str": lambda: iter("aé€"), "bytes": lambda: iter(b"abc"), "bytearray": lambda: iter(bytearray(b"ab")),
    "islice": lambda: itertools.islice((1, 2, 3, 4, 5), 1, 5, 2), "accumulate": lambda: itertools.accumulate((1, 2, 3)),
    "permutations": lambda: itertools.permutations((1, 2, 3), 2), "combinations": lambda: itertools.combinations((1, 2, 3), 2),
    "product": lambda: itertools.product((1, 2), (3, 4))}


def plain(value):
    if isinstance(value, tuple):
        return tuple(map(plain, value))
    return f"<{type(value).__name__}>" if hasattr(value, "__next__") else value


def show(label, call):
    try:
        print(label, call())
    except Exception as e:
        print(label, type(e).__name__, e)


def first(iterator, n):
    return [x for x in itertools.islice(iterator, n)]


for name, make in makers.items():
    print(name, type(make()).__name__)
    for steps in range(5):
        iterator = make()
        first(iterator, steps)
        print(steps, plain(iterator.__reduce__()), operator.length_hint(iterator, -1), first(copy.copy(iterator), 6))
        print(first(copy.deepcopy(iterator), 6), first(iterator, 6))
    for state in (0, 1, 2, -1, 100, 2**70, "a", None, (1,), (1, 2), (), (0, 0), ((1, 2), (1, 2)), (None,), True):
        iterator = make()
        show(state, lambda: (iterator.__setstate__(state), first(iterator, 5)))
        show(state, lambda: (iterator.__setstate__(state), first(iterator, 5)))
for made in (itertools.pairwise([1]), iter(memoryview(b"ab")), {}.keys(), itertools.tee([1])[0]):
    for name in ("__setstate__", "__length_hint__"):
        if type(made).__name__ != "_tee":
            print(type(made).__name__, name, hasattr(made, name))
for made in (itertools.pairwise([1]), iter(memoryview(b"ab")), {}.keys()):
    for protocol in (0, 2, 4):
        show(protocol, lambda: made.__reduce_ex__(protocol))
