# Split with every argument form.
import re
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
def attempt(f):
    try: r = repr(f())
    except Exception as e: r = type(e).__name__ + ' ' + str(e)
    print(re.sub('0x[0-9a-f]{6,}', '0x', ascii(r)[1:-1]))
for s in (b'aXbXc', b'', b'xx', b'\xc9t\xff\x00 z', b'  pad\t\n', b'one,two,,three', b'Hello World 123'):
    for a in ((), (None,), (b',',), (b'',), (b'X',), (b' ',), (None, 1), (b',', 1), (b',', 0), (b',', -1), (bytearray(b','),), (memoryview(b','),), (b',', I(1)), (b',', 'x'), (',',), (44,), (b',', 1, 2)):
        attempt(lambda: s.split(*a))
        attempt(lambda: bytearray(s).split(*a))
attempt(lambda: b'a'.split(x=1))
attempt(lambda: bytes.split())
attempt(lambda: bytes.split('a'))
attempt(lambda: bytearray.split(b'a'))
