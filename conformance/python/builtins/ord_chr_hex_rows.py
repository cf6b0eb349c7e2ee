# Ord chr hex rows.
def attempt(f):
    try: print(ascii(f()))
    except Exception as e: print(type(e).__name__, e)
class I:
    def __index__(self): return 65
class B:
    def __index__(self): return 'x'
for v in (65, 0, -1, 0x10ffff, 0x110000, 0xd800, 2**70, -2**70, True, 1.0, 'a', None, I(), B(), b'a'):
    for f in (chr, hex, oct, bin): attempt(lambda: f(v))
for v in ('a', 'é', '\U0001F600', '\ud800', '', 'ab', b'a', b'', b'ab', bytearray(b'z'), bytearray(b''), 5, None, [], memoryview(b'a')): attempt(lambda: ord(v))
for f in (chr, ord, hex, oct, bin, abs, ascii, repr, callable, len, id, hash): attempt(lambda: f()); attempt(lambda: f(1, 2)); attempt(lambda: f(x=1))
