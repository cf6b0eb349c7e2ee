# Hex with every argument form.
import re
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
def attempt(f):
    try: r = repr(f())
    except Exception as e: r = type(e).__name__ + ' ' + str(e)
    print(re.sub('0x[0-9a-f]{6,}', '0x', ascii(r)[1:-1]))
for s in (b'aXbXc', b'', b'xx', b'\xc9t\xff\x00 z', b'  pad\t\n', b'one,two,,three', b'Hello World 123'):
    for a in ((), ('-',), (b':',), ('-', 2), ('-', -2), ('-', 0), ('ab',), ('',), ('\u00e9',), (5,), (None,), ('-', 'x'), ('-', I(3)), ('-', 1, 2)):
        attempt(lambda: s.hex(*a))
        attempt(lambda: bytearray(s).hex(*a))
attempt(lambda: b'a'.hex(x=1))
attempt(lambda: bytes.hex())
attempt(lambda: bytes.hex('a'))
attempt(lambda: bytearray.hex(b'a'))
