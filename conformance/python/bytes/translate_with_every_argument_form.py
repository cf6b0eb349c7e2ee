# Translate with every argument form.
import re
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
def attempt(f):
    try: r = repr(f())
    except Exception as e: r = type(e).__name__ + ' ' + str(e)
    print(re.sub('0x[0-9a-f]{6,}', '0x', ascii(r)[1:-1]))
for s in (b'aXbXc', b'', b'xx', b'\xc9t\xff\x00 z', b'  pad\t\n', b'one,two,,three', b'Hello World 123'):
    for a in ((), (None,), (bytes(range(256)),), (bytes(255),), (bytes.maketrans(b'aX', b'bY'),), (None, b'X'), (None, bytearray(b'aX')), ('x',), (5,), (None, 'X'), (bytes(range(256)), b'', 1)):
        attempt(lambda: s.translate(*a))
        attempt(lambda: bytearray(s).translate(*a))
attempt(lambda: b'a'.translate(x=1))
attempt(lambda: bytes.translate())
attempt(lambda: bytes.translate('a'))
attempt(lambda: bytearray.translate(b'a'))
