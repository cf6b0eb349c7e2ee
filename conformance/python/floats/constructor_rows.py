# Constructor rows.
def attempt(*a, **k):
    try: print(repr(float(*a, **k)))
    except Exception as e: print(type(e).__name__, e)
class F:
    def __float__(self): return 1.5
class X:
    def __index__(self): return 6
class BF:
    def __float__(self): return 1
class SF(float): pass
class RF:
    def __float__(self): return SF(2.5)
class I:
    def __int__(self): return 5
for v in (F(), X(), BF(), RF(), I(), 1, True, 2**1023, 2**1024, -2**1024, '1.5', ' 1.5\n', '1_0.5', '1__0', '_1', '1_', '1_.5', '1._5', '1e5', '1E-5', '1e', 'e5', '.5', '5.', '.', '', ' ', 'inf', '-INF', 'Infinity', 'infinit', 'nan', '-nan', '+NaN', 'nan(1)', '0x10', '1e400', '-1e400', '1e-400', '١.٥', '1\x00', '\x001', b'1.5', b' 2 ', b'x', b'', bytearray(b'3'), memoryview(b'4'), None, [], 1j, '1,5', '1 5', '--1', '+-1', '1d', '\ud800', 'é', '1e1_0', '1e_1', '0' * 400 + '1', '9' * 310, '1' + '0' * 308, '2' * 309, '1.' + '1' * 500, '½', '−1'): attempt(v)
attempt(); attempt(1, 2); attempt(x=1); attempt('1', base=2)
