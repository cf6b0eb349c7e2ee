# Index protocol in every place.
import math
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
class F:
    def __float__(self): return 2.5
class N:
    def __int__(self): return 2
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for i in (I(2), I(True), I(2**70), I('x'), I(None), F(), N(), 2.0, '2', None, I(-1)):
    for f in (lambda: [1, 2, 3][i], lambda: (1, 2, 3)[i], lambda: 'abc'[i], lambda: b'abc'[i], lambda: range(5)[i], lambda: [1, 2, 3][i:], lambda: 'abc'[:i], lambda: [0] * i if not (isinstance(i, I) and i.v == 2**70) else 0, lambda: 'a' * i if not (isinstance(i, I) and i.v == 2**70) else 0, lambda: range(i).stop, lambda: range(0, 10, i).step, lambda: hex(i), lambda: bin(i), lambda: chr(i), lambda: int('11', i), lambda: int(i), lambda: float(i), lambda: complex(i), lambda: round(2.567, i), lambda: pow(2, i), lambda: divmod(7, i), lambda: [3, 4, 5].pop(i), lambda: [1].insert(i, 5), lambda: 'a b c d'.split(' ', i), lambda: 'abc'.center(i), lambda: 'aXa'.replace('a', 'b', i), lambda: 'abc'.find('c', i), lambda: (5).to_bytes(i, 'big') if not (isinstance(i, I) and i.v == 2**70) else 0, lambda: 1 << i if not (isinstance(i, I) and i.v == 2**70) else 0, lambda: slice(i).indices(5), lambda: list(enumerate('a', i)), lambda: bytes(i) if not (isinstance(i, I) and i.v == 2**70) else 0, lambda: bytes([i]), lambda: bytearray(b'a').append(i), lambda: '%d' % i, lambda: '%x' % i, lambda: '{:d}'.format(i), lambda: i + 1, lambda: -i, lambda: i == 2, lambda: sum([i]), lambda: {i: 1} and 1, lambda: 'abc'.expandtabs(i), lambda: 'abc'.zfill(i), lambda: [1, 2].index(1, i), lambda: memoryview(b'abc')[i], lambda: math.factorial(i) if not (isinstance(i, I) and i.v == 2**70) else 0, lambda: math.isqrt(i) if not (isinstance(i, I) and i.v == 2**70) else 0): attempt(f)
