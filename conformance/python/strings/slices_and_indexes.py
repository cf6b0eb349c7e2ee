# Slices and indexes.
def attempt(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
class I:
    def __index__(self): return 1
class B:
    def __index__(self): return 'x'
for s in ('', 'a', 'abcdef', 'aé中\U0001F600z'):
    for k in (0, -1, 1, 5, -6, 100, True, I(), B(), 1.0, 'a', None, 2**70, -2**70, (1,), slice(1, 3), slice(None, None, -1), slice(I(), None), slice(B()), slice(2**70), slice(-2**70, 2**70), slice(None, None, 0), slice(1.5), slice('a', None), slice(5, 1, -2), slice(None, None, 2**70), slice(None, None, -2**70), ...):
        attempt(lambda: s[k])
def f():
    s = 'abc'; s[0] = 'x'
attempt(f)
def f():
    s = 'abc'; del s[0]
attempt(f)
def f():
    s = 'abc'; s[0:1] = 'x'
attempt(f)
def f():
    t = (1,); t[0] = 2
attempt(f)
def f():
    t = (1,); del t[0]
attempt(f)
def f():
    5[0] = 1
attempt(lambda: 5[0]); attempt(lambda: None['a']); attempt(lambda: len[0]); attempt(lambda: int[0]); attempt(lambda: (lambda: 1)[0]); attempt(lambda: {1}[0]); attempt(lambda: (i for i in [])[0]); attempt(lambda: 1.5[1:2]); attempt(lambda: object()[1])
