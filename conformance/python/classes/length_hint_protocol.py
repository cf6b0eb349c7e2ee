# operator.length_hint and what list() makes of __length_hint__: refusals, wrong results, errors.
import operator


class H:
    def __init__(self, hint, n=2): self.hint, self.n = hint, n
    def __iter__(self): return iter(range(self.n))

    def __length_hint__(self):
        if isinstance(self.hint, Exception):
            raise self.hint
        return self.hint


class WithLen(H):
    def __len__(self): return 7


for h in (5, 0, NotImplemented, -1, "a", 2.0, True, 10**30, TypeError("t"), ValueError("v"), None):
    row = []
    for f in (lambda: operator.length_hint(H(h)), lambda: operator.length_hint(H(h), 3), lambda: list(H(h)),
              lambda: operator.length_hint(WithLen(h)), lambda: tuple(H(h)), lambda: [*H(h)]):
        try:
            row.append(f())
        except Exception as e:
            row.append(f"{type(e).__name__}: {e}")
    print(repr(h), row)
print(operator.length_hint(5), operator.length_hint([1, 2]), operator.length_hint(iter([1, 2])), operator.length_hint(map(str, [1])))
for args in (([], "a"), ([],  -1), (), ([], 1, 2), (object(), 2.0)):
    try:
        print(operator.length_hint(*args))
    except TypeError as e:
        print(e)
