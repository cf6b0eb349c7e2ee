# Iteration dunders of wrong kind.
import re
def said(*values, **how): print(re.sub('0x[0-9a-f]{6,}', '0x', ' '.join(map(str, values))), **how)
def attempt(f):
    try: said(f())
    except Exception as e: said(type(e).__name__, e)
def make(**ns): return type('T', (), ns)()
for it in (5, None, [1], iter([1, 2]), 'ab', object()):
    o = make(__iter__=lambda s: it)
    for f in (lambda: iter(o).__class__.__name__, lambda: list(o), lambda: [*o], lambda: 1 in o, lambda: dict(o), lambda: sum(o), lambda: max(o), lambda: sorted(o), lambda: tuple(o), lambda: set(o), lambda: ''.join(o), lambda: [].extend(o), lambda: (lambda *a: a)(*o), lambda: zip(o), lambda: map(str, o), lambda: enumerate(o), lambda: any(o), lambda: bytes(o), lambda: {}.update(o), lambda: dict.fromkeys(o), lambda: [x for x in o], lambda: next(o), lambda: reversed(o), lambda: str.join(',', o)): attempt(f)
    def unpack():
        a, b = o
        return a, b
    def loop():
        for x in o: return x
    def gen(): yield from o
    attempt(unpack); attempt(loop); attempt(lambda: list(gen()))
attempt(lambda: iter(make(__iter__=5))); attempt(lambda: iter(make(__iter__=None))); attempt(lambda: iter(make(__getitem__=5))); attempt(lambda: list(make(__getitem__=5))); attempt(lambda: next(make(__next__=5))); attempt(lambda: next(make(__next__=lambda s: 7))); attempt(lambda: iter(make(__next__=lambda s: 7))); attempt(lambda: reversed(make(__reversed__=lambda s: 'any'))); attempt(lambda: reversed(make(__reversed__=None, __len__=lambda s: 1, __getitem__=lambda s, i: i))); attempt(lambda: list(reversed(make(__len__=lambda s: 3, __getitem__=lambda s, i: i)))); attempt(lambda: reversed(make(__len__=lambda s: 3))); attempt(lambda: reversed(make(__getitem__=lambda s, i: i))); attempt(lambda: list(reversed(make(__len__=lambda s: -1, __getitem__=lambda s, i: i)))); attempt(lambda: reversed({1, 2})); attempt(lambda: list(reversed({1: 2, 3: 4}))); attempt(lambda: reversed(5)); attempt(lambda: reversed(iter([]))); attempt(lambda: list(reversed('ab'))); attempt(lambda: reversed()); attempt(lambda: reversed([], [])); attempt(lambda: reversed(sequence=[]))
