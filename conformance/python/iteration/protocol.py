# The iterator protocol, iter with sentinel, next with default.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

it = iter([1, 2])
print(next(it), next(it), next(it, None), iter(it) is it, list(it))
n = 0
def step():
    global n
    n += 1
    return n
print(list(iter(step, 4)))
class Seq:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * 10
print(list(Seq()), 20 in Seq(), [x for x in Seq()], list(zip(Seq(), "ab")), tuple(reversed([1, 2])))
class BadIter:
    def __iter__(self): return 5
class NoNext:
    def __iter__(self): return self
class NoneIter:
    __iter__ = None
err(iter, BadIter())
err(list, NoNext())
err(iter, NoneIter())
err(next, 5)
err(next, NoNext())
err(iter, 5, 6)
err(next)
print([type(iter(x)).__name__ for x in ([], (), {}, set(), range(1), b"", {}.keys(), {}.values(), {}.items(), enumerate([]), zip(), map(str, []), bytearray())])
print(type(reversed([])).__name__, type(reversed({})).__name__, type(reversed(range(3))).__name__, type(iter(step, 1)).__name__, type(reversed(())).__name__)
a = iter("abc")
for x in a:
    print(x, next(a, "end"))
it = iter([1, 2, 3])
print(list(zip(it, it)), next(it, "gone"))
