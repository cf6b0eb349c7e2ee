# Error texts.
class It:
    def __iter__(self): return iter([1, 2, 3])
class Bad:
    def __iter__(self): return 5
class Bad2:
    def __getitem__(self, i):
        if i > 1: raise IndexError
        return i
class Bad3:
    def __iter__(self): raise ValueError('iter')
def attempt(src, v):
    ns = {}
    try:
        print(src(v))
    except Exception as e: print(type(e).__name__, e)
def u1(v): a, = v; return a
def u2(v): a, b = v; return a, b
def u3(v): a, b, c = v; return a, b, c
def s1(v): a, *b = v; return a, b
def s2(v): *a, b, c = v; return a, b, c
def s3(v): a, b, *c, d = v; return a, b, c, d
def n1(v): (a, b), c = v; return a, b, c
def n2(v): [a, [b, *c]] = v; return a, b, c
for f in (u1, u2, u3, s1, s2, s3, n1, n2):
    for v in (5, None, [], [1], [1, 2], [1, 2, 3, 4], 'ab', {1: 2}, It(), Bad(), Bad2(), Bad3(), iter([1]), (x for x in 'xyzw'), {1}, len, It, ((1, 2), 3), [[1], 2], 'a'):
        attempt(f, v)
