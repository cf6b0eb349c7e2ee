# Keys that are numbers, truth, None or wrong; skipkeys, sort_keys, repeated keys.
import json

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


for key in (1, -5, 10**30, 1.5, 1e100, float("nan"), float("inf"), True, False, None, "s", "", (1,), b"x", object, 1j, frozenset()):
    print(repr(key)[:30], end=" ")
    show(json.dumps, {key: 1})
    show(json.dumps, {key: 1}, skipkeys=True)
show(json.dumps, {"b": 1, "a": 2, "c": {"z": 1, "y": 2}}, sort_keys=True)
show(json.dumps, {2: 1, 10: 2, 1: 3}, sort_keys=True)
show(json.dumps, {"a": 1, 2: 3}, sort_keys=True)
show(json.dumps, {float("nan"): 1}, allow_nan=False)
show(json.dumps, {1: "a", "1": "b", True: "c"})
show(json.loads, '{"a": 1, "a": 2}')
show(json.loads, '{"a": 1, "a": 2}', object_pairs_hook=list)


class Int(int):
    def __str__(self):
        return "odd"

    __repr__ = __str__


class Float(float):
    def __repr__(self):
        return "odd"


print(json.dumps({Int(5): Int(6), Float(1.5): Float(2.5)}), json.dumps([Int(7), Float(0.5)]))
