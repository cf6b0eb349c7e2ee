# What can be taken apart: strings, bytes, dicts, sets of one, ranges, generators, objects with __getitem__ or __iter__.
class Get:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i * 10


class It:
    def __iter__(self):
        return iter("xyz")


for source in ("abc", b"abc", {"a": 1, "b": 2, "c": 3}, range(3), Get(), It(), map(str, [1, 2, 3]), (x for x in "abc"),
               {"a": 1, "b": 2, "c": 3}.items(), memoryview(b"abc"), bytearray(b"abc"), enumerate("abc"), zip("abc")):
    a, b, c = source
    print(a, b, c)
for source in (Get(), It(), "abc", b"abc", {"k": 1, "l": 2}, iter([1, 2, 3])):
    first, *rest = source
    print(first, rest)
*a, = "ab"
[b] = {5}
(c), d = 1, 2
[e, [f, (g, *h)]] = 1, [2, "three"]
print(a, b, c, d, e, f, g, h)
a = b = c, d = [1, 2]
print(a, b, c, d, a is b)
