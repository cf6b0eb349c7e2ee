# Constructor rows.
def attempt(*a, **k):
    try: print(repr(int(*a, **k)))
    except Exception as e: print(type(e).__name__, e)
class I:
    def __int__(self): return 5
class X:
    def __index__(self): return 6
class T:
    def __trunc__(self): return 7
class T2:
    def __trunc__(self): return 1.5
class T3:
    def __trunc__(self): return X()
class BI:
    def __int__(self): return 'x'
class BX:
    def __index__(self): return 1.5
class SI(int): pass
class RI:
    def __int__(self): return SI(8)
class S(str): pass
for v in (I(), X(), T(), T2(), T3(), BI(), BX(), RI(), 1.9, -1.9, '12', ' 12 ', '1_2', '1__2', '_1', '1_', '0x10', '0b1', '', ' ', '+5', '- 5', '--5', '\u0663', '1\u0663', '\x00', '1\x00', b'12', b' 7\n', b'x', bytearray(b'9'), memoryview(b'9'), S('44'), None, [], 1j, '1.5', '1e5', 'inf', '\ud800', 'é' * 3, '²', '٣', '1' * 30, b'\xff', '０１'): attempt(v)
for v in ('10', '0x1f', '0X1F', '0b11', '0o17', 'ff', 'zz', '0', '00', '010', '-0x1', '+0b1', '0x', '0b2', '0_1', '0x_f', '_', '1_0', b'11', bytearray(b'11'), 5, 5.5, None):
    for b in (0, 2, 8, 10, 16, 36, 1, 37, -1, True, 2**70, X(), 1.5, '10', None): attempt(v, b)
attempt(); attempt(base=10); attempt('5', base=10); attempt(x=5); attempt(1, 2, 3); attempt('5', 10, 10); attempt('5', bas=10)
