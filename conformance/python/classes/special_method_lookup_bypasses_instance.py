# Special method lookup bypasses instance.
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class A:
    def __getattr__(self, n): print('getattr', n); return lambda *a: 5
a = A()
a.__len__ = lambda: 3; a.__call__ = lambda: 4; a.__iter__ = lambda: iter([1]); a.__str__ = lambda: 'inst'; a.__add__ = lambda o: 'add'; a.__enter__ = a.__exit__ = lambda *x: 1; a.__getitem__ = lambda k: k; a.__contains__ = lambda k: True; a.__bool__ = lambda: False; a.__eq__ = lambda o: True; a.__hash__ = lambda: 1; a.__format__ = lambda s: 'f'; a.__index__ = lambda: 1; a.__int__ = lambda: 1
def w():
    with a: pass
for f in (lambda: len(a), lambda: a(), lambda: list(a), lambda: str(a)[:20], lambda: a + 1, w, lambda: a[0], lambda: 1 in a, lambda: bool(a), lambda: a == 5, lambda: f'{a}'[:10], lambda: [1, 2][a], lambda: int(a), lambda: -a, lambda: abs(a), lambda: round(a), lambda: next(a), lambda: reversed(a), lambda: divmod(a, 1), lambda: float(a), lambda: complex(a), lambda: bytes(a), lambda: a < a, lambda: a @ a, lambda: a.foo(), lambda: dir(a) and 1, lambda: hash(a) == 1, lambda: isinstance(1, a), lambda: format(a, 'x'), lambda: 2 ** a, lambda: a[1:2], lambda: setattr(a, 'z', 1), lambda: sum(a), lambda: max(a), lambda: sorted(a), lambda: {**a}, lambda: [*a], lambda: print(*a), lambda: dict(a)): attempt(f)
