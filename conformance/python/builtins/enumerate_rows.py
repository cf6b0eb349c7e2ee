# Enumerate rows.
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class I:
    def __index__(self): return 3
for a in ((), ('ab',), ('ab', 5), ('ab', -1), ('ab', 2**70), ('ab', 1.5), ('ab', 'x'), ('ab', None), ('ab', I()), (5,), ('ab', 1, 2)): attempt(lambda: list(enumerate(*a)))
attempt(lambda: list(enumerate('ab', start=7))); attempt(lambda: list(enumerate(iterable='ab'))); attempt(lambda: list(enumerate(start=1, iterable='ab'))); attempt(lambda: list(enumerate(start=1))); attempt(lambda: list(enumerate('ab', star=1))); attempt(lambda: list(enumerate('ab', 1, start=2)))
e = enumerate('abc', 2**63 - 2); attempt(lambda: (next(e), next(e), next(e))); attempt(lambda: next(e)); attempt(lambda: e.__length_hint__()); attempt(lambda: iter(e) is e); attempt(lambda: len(e)); attempt(lambda: e[0]); attempt(lambda: reversed(e)); attempt(lambda: repr(e)[:10])
