# Item and slice assignment.
def attempt(f):
    b = bytearray(b'abcdef')
    try: r = f(b); print(r, b)
    except Exception as e: print(type(e).__name__, e, b)
def setter(k, v):
    def f(b): b[k] = v
    return f
def deleter(k):
    def f(b): del b[k]
    return f
class I:
    def __index__(self): return 66
for k in (0, -1, 6, -7, True, 1.5, 'a', None, 2**70, I()):
    attempt(lambda b: b[k]); attempt(deleter(k))
    for v in (65, 256, -1, 'a', b'a', None, 1.5, I()): attempt(setter(k, v))
for k in (slice(1, 3), slice(None), slice(None, None, 2), slice(None, None, -1), slice(4, 1), slice(100, 200), slice(1, 5, 3), slice(0, 0), slice(None, None, 0), slice('a', 1)):
    attempt(lambda b: b[k]); attempt(deleter(k))
    for v in (b'', b'XY', b'XYZ', [1, 2, 3], 'ab', 5, None, (300,), range(6), bytearray(b'Q'), memoryview(b'MN'), iter([65]), ['a']): attempt(setter(k, v))
