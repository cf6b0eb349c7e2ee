# Constructor forms.
def attempt(c, *a, **k):
    try: print(c(*a, **k))
    except Exception as e: print(type(e).__name__, e)
class I:
    def __index__(self): return 3
class B:
    def __bytes__(self): return b'from bytes'
class BB:
    def __bytes__(self): return 'bad'
class It:
    def __iter__(self): return iter([65, 66])
class Seq:
    def __len__(self): return 2
    def __getitem__(self, i):
        if i > 1: raise IndexError
        return 70 + i
class SB(bytes): pass
class BI(int):
    def __bytes__(self): return b'int bytes'
for c in (bytes, bytearray, SB):
    for a in ((), (0,), (3,), (-1,), (I(),), (B(),), (BB(),), (It(),), (Seq(),), (BI(2),), ([1, 2],), ([256],), ([-1],), (['a'],), ([1.5],), ([I()],), ('a',), ('é', 'utf-8'), ('é', 'ascii'), ('é', 'ascii', 'ignore'), ('é', 'ascii', 'nope'), ('a', 'nope'), (b'x',), (bytearray(b'y'),), (memoryview(b'z'),), (b'x', 'utf-8'), (5, 'utf-8'), (None,), (1.5,), (1, 2), (range(3),), ({1, 2},), ((i for i in (1, 2)),), (2**70,), ('a', 5), ('a', 'utf-8', 5), ('a', 'utf-8', 'strict', 1), ([],)):
        attempt(c, *a)
    attempt(c, source=b'q'); attempt(c, source='q', encoding='ascii'); attempt(c, 'q', errors='ignore'); attempt(c, encoding='ascii'); attempt(c, errors='x'); attempt(c, string='q'); attempt(c, 'x', 'ascii', encoding='ascii')
