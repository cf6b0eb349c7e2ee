# Keys of calls, for caches that programs write themselves.
import functools

key = functools._make_key
a, b = object(), object()
for first, second in (
        (((1,), {}, False), ((1,), {}, False)), (((1,), {}, False), ((1.0,), {}, False)),
        (((1,), {}, True), ((1.0,), {}, True)), (((1, 2), {}, False), ((1, 2), {}, False)),
        (((1,), {"x": 2}, False), ((1,), {"x": 2}, False)), (((1, "x", 2), {}, False), ((1,), {"x": 2}, False)),
        (((), {"x": 1, "y": 2}, False), ((), {"y": 2, "x": 1}, False)), (((a,), {}, False), ((b,), {}, False)),
        (((), {}, False), ((), {}, False)), ((("s",), {}, False), (("s",), {}, True)), (((True,), {}, False), ((1,), {}, False))):
    x, y = key(*first), key(*second)
    print(type(x).__name__, type(y).__name__, x == y, hash(x) == hash(y), {x: 1}.get(y))
try:
    key(([],), {}, False)
except TypeError as e:
    print(e)
print(key((1, 2), {}, False), key((5,), {}, False), key((1,), {}, True), len(key((1,), {"x": 2}, True)))
