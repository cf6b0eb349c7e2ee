# Classes ordered in part, keys from comparisons and reductions over awkward values.
import functools

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

@functools.total_ordering
class Version:
    def __init__(self, text): self.parts = tuple(int(p) for p in text.split("."))
    def __eq__(self, o): return self.parts == o.parts if isinstance(o, Version) else NotImplemented
    def __lt__(self, o): return self.parts < o.parts if isinstance(o, Version) else NotImplemented
    def __repr__(self): return ".".join(map(str, self.parts))
    __hash__ = None
vs = [Version(v) for v in ("1.10", "1.2", "1.2.0", "0.9")]
print(sorted(vs), max(vs), min(vs), Version("1.0") >= Version("1"), Version("1") <= Version("1"), Version("2") > Version("1"))
for f in (lambda: Version("1") < 5, lambda: Version("1") >= "1", lambda: Version("1") == 5, lambda: 5 > Version("1"), lambda: hash(Version("1"))):
    show(f)
by_length = functools.cmp_to_key(lambda a, b: len(a) - len(b))
words = ["pear", "fig", "banana", "kiwi"]
print(sorted(words, key=by_length), sorted(words, key=by_length, reverse=True), max(words, key=by_length), min(words, key=by_length))
print(functools.reduce(lambda a, b: {**a, **b}, [{"a": 1}, {"b": 2}, {"a": 3}]), functools.reduce(lambda a, x: a + [x] if x not in a else a, "banana", []), functools.reduce(lambda a, b: a * 10 + b, [1, 2, 3]), functools.reduce(lambda a, b: f"({a}{b})", "abcd"))
