# map and filter are lazy.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

def log(x): print("log", x); return x * 2
m = map(log, [1, 2])
print(type(m).__name__, next(m), list(m), list(m))
print(list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(map(str, range(3))), list(map(max, "ab", "ba", "aa")), list(map(None.__class__, [])))
print(list(filter(None, [0, 1, "", "a", [], None])), list(filter(lambda x: x > 1, range(4))), list(filter(str.isalpha, "a1b")), type(filter(None, [])).__name__)
err(lambda: map())
err(lambda: map(str))
err(lambda: filter())
err(lambda: filter(None))
err(lambda: list(map(5, [1])))
err(lambda: list(map(lambda: 0, [1])))
err(lambda: list(filter(lambda x: x / 0, [1])))
err(lambda: filter(None, 5))
print(list(map(int, "123")), sum(map(len, ["a", "bc"])), [*map(lambda x: x, "ab")], list(map(dict, [[("a", 1)]])), list(map(lambda *a: a, [1], [2], [3])))
